package se.fadder.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The injected clock, read as a calendar: what day it is where the organisation works. */
public final class Today {
  private final Clock clock;
  private final ZoneId zone;

  /** The day that was asked for last: it is the same hundreds of times in one answer. */
  private volatile Day last;

  /**
   * Creates the calendar.
   *
   * @param zone such as Europe/Stockholm
   */
  public Today(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    this.last = day(clock.instant());
  }

  /** A day from its first moment until that of the next, in seconds since 1970. */
  private record Day(LocalDate date, long from, long until) {
    boolean holds(long second) {
      return from <= second && second < until;
    }
  }

  private Day day(Instant now) {
    LocalDate date = LocalDate.ofInstant(now, zone);
    return new Day(date, begins(date), begins(date.plusDays(1)));
  }

  private long begins(LocalDate date) {
    return date.atStartOfDay(zone).toEpochSecond();
  }

  public Clock clock() {
    return clock;
  }

  public ZoneId zone() {
    return zone;
  }

  public LocalDate date() {
    Instant now = clock.instant();
    Day known = last;
    if (!known.holds(now.getEpochSecond())) {
      known = day(now);
      last = known;
    }
    return known.date();
  }

  public Instant now() {
    return clock.instant();
  }
}
