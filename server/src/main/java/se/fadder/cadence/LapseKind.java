package se.fadder.cadence;

/** The kinds of a lapse in the sessions of a mentor and a newcomer. */
enum LapseKind {
  /** The day has passed on which a session was due. The mentor is told. */
  MISSED,
  /** They have worked together for long without a session. The managers are told. */
  NO_CONTACT
}
