package se.fadder.onboarding;

/** The choices for a step that had passed when its plan was begun. */
public enum PassedChoice {
  DROP,
  DO,
  CREDIT
}
