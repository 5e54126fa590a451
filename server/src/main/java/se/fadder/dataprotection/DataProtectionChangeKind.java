package se.fadder.dataprotection;

import se.fadder.audit.ChangeKind;

/** The kinds of changes that data protection makes, and that somebody has asked for a copy. */
public enum DataProtectionChangeKind implements ChangeKind {
  PERSON_ERASED,
  PERSON_DATA_EXPORTED
}
