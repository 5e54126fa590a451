package se.fadder.calendar;

/** The kinds of days for the employer, whoever works on them. */
public enum DayKind {
  WORKING,
  SHORT,
  FREE
}
