package se.fadder.audit;

/**
 * The kinds of a person's data that can be read, along the rows of the table of who may see what.
 * Stored by name; a name is never reused.
 */
public enum ReadKind {
  /** An employment that not every colleague sees, such as an earlier one. */
  EMPLOYMENT,
  /** Whether the person can sign in. */
  ACCOUNT,
  /** Days away and part time. */
  ABSENCE,
  /** Who the mentors are. */
  MENTORS,
  /** The introduction plan: who answers for it, how far it has come, what needs attention. */
  PLAN,
  /** Steps of the introduction plan. */
  STEP,
  /** How many cases are agreed and noted. */
  RAMP,
  /** Who has read and changed the person's data. */
  TRAIL
}
