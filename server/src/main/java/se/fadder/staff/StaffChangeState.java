package se.fadder.staff;

/** What has become of a change that a file of staff proposes. */
public enum StaffChangeState {
  /** It is made once HR says yes. */
  PROPOSED,
  /** Somebody of that name is known: HR says first whether it is the same person. */
  ASKED,
  /** HR holds it back. */
  HELD,
  DONE,
  /** It could not be made any more. */
  REFUSED
}
