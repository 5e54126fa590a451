package se.fadder.onboarding;

/** How a step came to an end. */
public enum StepEnding {
  DONE,
  SKIPPED,
  CREDITED
}
