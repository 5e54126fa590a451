package se.fadder.onboarding;

/** The ways in which a step came to an end. */
public enum StepEnding {
  DONE,
  SKIPPED,
  CREDITED
}
