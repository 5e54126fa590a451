package se.fadder.onboarding;

/** How a plan came to an end. */
public enum PlanClosing {
  COMPLETED,
  INTERRUPTED
}
