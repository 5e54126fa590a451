package se.fadder.overview;

/** What a step waits for. */
public enum WaitingKind {
  DOING,
  SIGNATURE,
  CREDIT
}
