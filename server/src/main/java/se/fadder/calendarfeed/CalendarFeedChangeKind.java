package se.fadder.calendarfeed;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of personal addresses of calendars. */
public enum CalendarFeedChangeKind implements ChangeKind {
  CALENDAR_FEED_RENEWED,
  CALENDAR_FEED_REVOKED;

  @Override
  public boolean isOwn() {
    return true;
  }
}
