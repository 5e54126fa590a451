package se.fadder.calendar;

import se.fadder.audit.ReadKind;

/** What can be read of the calendar. */
public enum CalendarReadKind implements ReadKind {
  /** Days away and part time. */
  ABSENCE,
  /** A person's own hours of work. */
  WORKING_HOURS
}
