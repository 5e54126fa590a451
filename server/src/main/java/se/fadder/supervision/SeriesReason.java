package se.fadder.supervision;

/** The reasons why a session cannot take place on a day, without saying because of whom. */
public enum SeriesReason {
  HOLIDAY,
  SHORT_DAY,
  NOT_AT_WORK,
  NO_SUCH_TIME
}
