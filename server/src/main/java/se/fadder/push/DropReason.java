package se.fadder.push;

/** The reasons why a reminder is not told. */
enum DropReason {
  /** The reminder is worth nothing any more. */
  EXPIRED,
  /** The step that it was to remind of is done, or moved. */
  NOT_DUE,
  /** The person has left. */
  NOT_EMPLOYED
}
