package se.fadder.scim;

import se.fadder.machines.ChangeByMachine;

/** What the audit log tells of changes that a directory has made, each beside what it was. */
public enum ScimChangeKind implements ChangeByMachine {
  SCIM_USER_ADDED,
  SCIM_USER_CHANGED,
  SCIM_USER_ENDED,
  SCIM_ROLE_GIVEN,
  SCIM_ROLE_TAKEN
}
