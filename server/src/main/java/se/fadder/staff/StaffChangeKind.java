package se.fadder.staff;

/** What a file of staff would change, in the order in which it is done. */
public enum StaffChangeKind {
  PERSON_NEW,
  EMPLOYMENT_NEW,
  PERSON_CHANGED,
  EMPLOYMENT_CHANGED,
  EMPLOYMENT_CONTINUED,
  EMPLOYMENT_ENDING,
  ROLE_NEW,
  ROLE_ENDING
}
