package se.fadder.breaks;

/** What can be answered to a break. */
public enum BreakAnswer {
  TAKEN,
  LATER,
  NOT_NOW
}
