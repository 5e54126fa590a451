package se.fadder.breaks;

/** What has become of a break that somebody is reminded of. */
public enum BreakSlotState {
  PLANNED,
  TOLD,
  TAKEN,
  NOT_NOW,
  /** Told, over, and not answered. It follows from the time, and is not stored. */
  PASSED,
  /** The person took a break of their own accord instead. Nobody is shown it. */
  DROPPED
}
