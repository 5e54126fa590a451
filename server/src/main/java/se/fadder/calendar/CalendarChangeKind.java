package se.fadder.calendar;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of absence, part time and working hours. */
public enum CalendarChangeKind implements ChangeKind {
  ABSENCE_RECORDED,
  ABSENCE_ENDED,
  ABSENCE_WITHDRAWN,
  PART_TIME_RECORDED,
  /** Of a person or a unit. */
  WORKING_HOURS_SET,
  WORKING_HOURS_ENDED
}
