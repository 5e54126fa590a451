package se.fadder.onboarding;

/** What a step waits for. */
public enum WaitingKind {
  DOING,
  SIGNATURE,
  CREDIT
}
