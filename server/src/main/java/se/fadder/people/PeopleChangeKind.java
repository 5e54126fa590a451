package se.fadder.people;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of units, people, employments and roles. */
public enum PeopleChangeKind implements ChangeKind {
  UNIT_ADDED,
  UNIT_RENAMED,
  UNIT_MOVED,
  UNIT_MERGED,
  UNIT_CLOSED,
  PERSON_ADDED,
  EMPLOYMENT_BEGUN,
  EMPLOYMENT_ENDED,
  EMPLOYMENT_MOVED,
  EMPLOYMENT_CONTINUED,
  EMPLOYMENT_CORRECTED,
  EMPLOYMENT_WITHDRAWN,
  EMPLOYMENT_TRANSFERRED,
  PERSON_CORRECTED,
  CONTACT_CHANGED,
  ROLE_ASSIGNED,
  ROLE_ENDED
}
