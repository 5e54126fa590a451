package se.fadder.overview;

/** What needs attention in a plan. Derived, never stored. */
public enum PlanSignal {
  BEHIND,
  NO_OWNER,
  NO_MENTOR,
  ABOVE_RAMP
}
