package se.fadder.calendar;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of absence and part time. */
public enum CalendarChangeKind implements ChangeKind {
  ABSENCE_RECORDED,
  ABSENCE_ENDED,
  ABSENCE_WITHDRAWN,
  PART_TIME_RECORDED
}
