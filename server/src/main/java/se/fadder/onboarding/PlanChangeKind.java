package se.fadder.onboarding;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of introduction plans and their steps. */
public enum PlanChangeKind implements ChangeKind {
  PLAN_BEGUN,
  PLAN_TAKEN_OVER,
  PLAN_OWNER_ASSIGNED,
  PLAN_DATES_MOVED,
  PLAN_CLOSED,
  PLAN_RESUMED,
  STEP_TICKED,
  STEP_UNTICKED,
  STEP_SKIPPED,
  STEP_CREDIT_ASKED,
  STEP_CREDITED,
  STEP_CREDIT_DECLINED,
  STEP_REOPENED,
  STEP_MOVED,
  STEP_ASSIGNED,
  STEP_ADDED,
  STEP_SIGNED_OFF,
  STEP_SENT_BACK,
  STEP_COMMENTED,
  STEP_COMMENT_TAKEN_BACK,
  STEP_LINKED,
  STEP_UNLINKED
}
