package se.fadder.onboarding;

/** What to do with a step that had passed when its plan was begun. */
public enum PassedChoice {
  DROP,
  DO,
  CREDIT
}
