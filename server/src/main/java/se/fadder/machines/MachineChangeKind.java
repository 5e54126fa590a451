package se.fadder.machines;

import se.fadder.audit.ChangeKind;

/** What the audit log tells of keys for machines. */
public enum MachineChangeKind implements ChangeKind {
  MACHINE_KEY_MADE,
  MACHINE_KEY_TRUSTED,
  MACHINE_KEY_REVOKED
}
