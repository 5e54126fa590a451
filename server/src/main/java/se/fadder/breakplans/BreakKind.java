package se.fadder.breakplans;

/** What kind of break it is. */
public enum BreakKind {
  FIKA,
  WALK,
  WELLNESS,
  WIND_DOWN,
  /** One that somebody has named. */
  OWN
}
