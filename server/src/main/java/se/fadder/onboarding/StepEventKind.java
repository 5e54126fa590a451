package se.fadder.onboarding;

/**
 * The kinds of events in the history of a step, besides ticking it. Stored by name; a name is never
 * reused.
 */
public enum StepEventKind {
  SKIPPED(PlanChangeKind.STEP_SKIPPED),
  CREDIT_ASKED(PlanChangeKind.STEP_CREDIT_ASKED),
  CREDITED(PlanChangeKind.STEP_CREDITED),
  CREDIT_DECLINED(PlanChangeKind.STEP_CREDIT_DECLINED),
  REOPENED(PlanChangeKind.STEP_REOPENED),
  MOVED(PlanChangeKind.STEP_MOVED),
  ASSIGNED(PlanChangeKind.STEP_ASSIGNED),
  ADDED(PlanChangeKind.STEP_ADDED),
  SIGNED_OFF(PlanChangeKind.STEP_SIGNED_OFF),
  SENT_BACK(PlanChangeKind.STEP_SENT_BACK);

  private final PlanChangeKind change;

  StepEventKind(PlanChangeKind change) {
    this.change = change;
  }

  /** The kind of the change in the audit log. */
  PlanChangeKind change() {
    return change;
  }
}
