package se.fadder.breaks;

/** What a break has charged. */
public enum BreakBattery {
  MENTAL,
  SOCIAL,
  PHYSICAL,
  EMOTIONAL
}
