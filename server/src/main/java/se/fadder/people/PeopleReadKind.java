package se.fadder.people;

import se.fadder.audit.ReadKind;

/** What can be read of people. */
public enum PeopleReadKind implements ReadKind {
  /** An employment that not every colleague sees, such as an earlier one. */
  EMPLOYMENT,
  /** Who has read and changed the person's data. */
  AUDIT_LOG
}
