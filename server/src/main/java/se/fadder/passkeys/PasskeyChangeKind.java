package se.fadder.passkeys;

import se.fadder.audit.ChangeKind;

/** What the audit log tells of passkeys. */
public enum PasskeyChangeKind implements ChangeKind {
  PASSKEY_ADDED,
  PASSKEY_REMOVED
}
