package se.fadder.secondfactor;

import se.fadder.audit.ChangeKind;

/** What the audit log tells of second factors. */
public enum SecondFactorChangeKind implements ChangeKind {
  SECOND_FACTOR_SET_UP,
  SECOND_FACTOR_REMOVED,
  SECOND_FACTOR_RESET,
  RECOVERY_CODE_USED,
  RECOVERY_CODES_RENEWED
}
