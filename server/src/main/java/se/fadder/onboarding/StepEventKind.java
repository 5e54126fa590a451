package se.fadder.onboarding;

import se.fadder.audit.ChangeKind;

/**
 * The kinds of events in the history of a step, besides ticking it. Stored by name; a name is never
 * reused.
 */
public enum StepEventKind {
  SKIPPED(ChangeKind.STEP_SKIPPED),
  CREDIT_ASKED(ChangeKind.STEP_CREDIT_ASKED),
  CREDITED(ChangeKind.STEP_CREDITED),
  CREDIT_DECLINED(ChangeKind.STEP_CREDIT_DECLINED),
  REOPENED(ChangeKind.STEP_REOPENED),
  MOVED(ChangeKind.STEP_MOVED),
  ASSIGNED(ChangeKind.STEP_ASSIGNED),
  ADDED(ChangeKind.STEP_ADDED),
  SIGNED_OFF(ChangeKind.STEP_SIGNED_OFF),
  SENT_BACK(ChangeKind.STEP_SENT_BACK);

  private final ChangeKind change;

  StepEventKind(ChangeKind change) {
    this.change = change;
  }

  /** The kind of the change in the audit log. */
  ChangeKind change() {
    return change;
  }
}
