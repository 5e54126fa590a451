package se.fadder.calendar;

/** What sort of day it is for the employer, whoever works on it. */
public enum DayKind {
  WORKING,
  SHORT,
  FREE
}
