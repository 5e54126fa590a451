package se.fadder.calendarfeed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionState;

/**
 * A session as calendars get it: all that is said of it there, and nothing else.
 *
 * @param revision grows when it is moved or called off
 * @param unit the name of where it is, on site
 * @param changedAt when it was moved, held or called off last; null for as it was made
 */
record CalendarEvent(
    SessionId id,
    SessionForm form,
    boolean onSite,
    LocalDate day,
    LocalTime begins,
    LocalTime ends,
    SessionState state,
    int revision,
    String unit,
    @Nullable Instant changedAt) {
  boolean isCalledOff() {
    return state == SessionState.CALLED_OFF;
  }

  /** When it became what it is; identifiers begin with when they were made. */
  Instant since() {
    return changedAt == null
        ? Instant.ofEpochMilli(id.value().getMostSignificantBits() >>> Short.SIZE)
        : changedAt;
  }
}
