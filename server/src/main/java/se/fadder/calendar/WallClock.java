package se.fadder.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/** The clock on the organisation's wall: which instant a time of day is on a day. */
public record WallClock(ZoneId zone) {
  /**
   * The instant of a time of day; the earlier one of two where clocks are put back.
   *
   * @return empty for a time that clocks skip, such as 02:30 on 29 March 2026
   */
  public Optional<Instant> instant(LocalDate day, LocalTime time) {
    return zone.getRules().getValidOffsets(day.atTime(time)).isEmpty()
        ? Optional.empty()
        : Optional.of(day.atTime(time).atZone(zone).toInstant());
  }

  /**
   * The span of a day's hours; empty when clocks skip all of them. It begins when the clocks that
   * skip its beginning have been put forward, and lasts until the second time that an end comes
   * where they are put back.
   */
  public Optional<TimeSpan> span(LocalDate day, Hours hours) {
    Instant begins = next(day, hours.begins()).withEarlierOffsetAtOverlap().toInstant();
    Instant ends = next(day, hours.ends()).withLaterOffsetAtOverlap().toInstant();
    return begins.isBefore(ends) ? Optional.of(new TimeSpan(begins, ends)) : Optional.empty();
  }

  /** A time of day, or the first one after it that clocks show. */
  private ZonedDateTime next(LocalDate day, LocalTime time) {
    ZoneOffsetTransition change = zone.getRules().getTransition(day.atTime(time));
    return change != null && change.isGap()
        ? change.getDateTimeAfter().atZone(zone)
        : day.atTime(time).atZone(zone);
  }
}
