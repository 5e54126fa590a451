package se.fadder.mentorfollowup;

/** The kinds of what managers are to see to for a newcomer. */
enum ConcernKind {
  /** Nobody is agreed to be the main mentor. */
  MISSING,
  /** The main mentor leaves before the mentorship ends. */
  LEAVES,
  /** The main mentor is away for long. */
  AWAY,
  /** The newcomer wants to talk about how it goes with the mentor. */
  TALK,
  /** The newcomer wants another mentor. */
  CHANGE;

  /** Whether it is about there being a mentor, of which one is told for a newcomer. */
  boolean isAlarm() {
    return this == MISSING || this == LEAVES || this == AWAY;
  }
}
