package se.fadder.ramp;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of agreed and noted numbers of cases. */
public enum RampChangeKind implements ChangeKind {
  RAMP_AGREED,
  CASE_COUNT_NOTED;

  @Override
  public boolean isOwn() {
    return true;
  }
}
