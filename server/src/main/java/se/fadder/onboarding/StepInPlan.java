package se.fadder.onboarding;

/** A step with the plan that it stands in, by which it is judged who may see it. */
record StepInPlan(StepRow step, Plan plan) {}
