package se.fadder.supervision;

/** The forms that a session can have. */
public enum SessionForm {
  /** A mentor and whom they introduce. */
  MENTOR,
  /** Supervision of one person. */
  INDIVIDUAL,
  /** Supervision of a group. */
  GROUP,
  /** A review of cases; nothing of it is typed, it is only counted. */
  CASE_REVIEW;

  /** Whether somebody from outside may lead it. */
  public boolean mayBeLedFromOutside() {
    return this == INDIVIDUAL || this == GROUP;
  }
}
