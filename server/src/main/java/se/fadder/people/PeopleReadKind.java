package se.fadder.people;

import se.fadder.audit.ReadKind;

/** What can be read of people. */
public enum PeopleReadKind implements ReadKind {
  /** An employment that not every colleague sees, such as an earlier one. */
  EMPLOYMENT,
  /** The name and the address as HR has them on record, also of somebody with an alias. */
  PERSON_RECORD,
  /** Who has read and changed the person's data. */
  AUDIT_LOG
}
