package se.fadder.onboarding;

import se.fadder.audit.ReadKind;

/** What can be read of introduction plans. */
public enum PlanReadKind implements ReadKind {
  /** The introduction plan: who answers for it, how far it has come, what needs attention. */
  PLAN,
  /** Steps of the introduction plan. */
  STEP
}
