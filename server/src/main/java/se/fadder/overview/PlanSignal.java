package se.fadder.overview;

/** The signals of a plan: what needs attention in it. Derived, never stored. */
public enum PlanSignal {
  BEHIND,
  NO_OWNER,
  NO_MENTOR,
  ABOVE_RAMP
}
