package se.fadder.supervision;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of sessions. They are noted of everybody who takes part. */
public enum SessionChangeKind implements ChangeKind {
  SESSION_PLANNED,
  SESSION_LOGGED,
  SESSION_HELD,
  SESSION_MOVED,
  SESSION_CALLED_OFF,
  SESSION_JOINED,
  SESSION_LEFT,
  SERIES_PLANNED,
  SERIES_ENDED,
  SESSION_ATTENDANCE_SET,
  CASE_REVIEW_COUNTED
}
