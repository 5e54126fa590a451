package se.fadder.organisation;

/** How far a change of a unit is. */
public enum UnitChangeState {
  PLANNED,
  DONE,
  WITHDRAWN,
  /** Its day came, and it could not be done any more. */
  FAILED
}
