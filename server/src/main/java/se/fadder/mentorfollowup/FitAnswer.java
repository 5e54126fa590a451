package se.fadder.mentorfollowup;

/** What a newcomer may say of how it goes with their mentor. */
public enum FitAnswer {
  GOOD,
  UNSURE,
  NOT_FITTING
}
