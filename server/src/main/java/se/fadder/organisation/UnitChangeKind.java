package se.fadder.organisation;

/** What becomes of a unit. */
public enum UnitChangeKind {
  ADD,
  RENAME,
  MOVE,
  MERGE,
  CLOSE;

  /** Whether it may change who sees whom, or where people work. */
  boolean touchesPeople() {
    return this == MOVE || this == MERGE || this == CLOSE;
  }
}
