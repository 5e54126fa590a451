package se.fadder.overview;

/** The kinds of what a step waits for. */
public enum WaitingKind {
  DOING,
  SIGNATURE,
  CREDIT
}
