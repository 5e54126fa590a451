package se.fadder.onboarding;

/** The ways in which a plan came to an end. */
public enum PlanClosing {
  COMPLETED,
  INTERRUPTED
}
