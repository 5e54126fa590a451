package se.fadder.push;

/** Why a reminder is not told. */
enum DropReason {
  /** It is worth nothing any more. */
  EXPIRED,
  /** What it was to remind of is done, or moved. */
  NOT_DUE,
  /** The person has left. */
  NOT_EMPLOYED
}
