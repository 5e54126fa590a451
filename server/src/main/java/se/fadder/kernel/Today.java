package se.fadder.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The injected clock, read as a calendar: what day it is where the organisation works. */
public final class Today {
  private final Clock clock;

  /**
   * The zone, with the day that was asked for last: it is the same hundreds of times in one answer.
   */
  private volatile Place place;

  /**
   * Creates the calendar.
   *
   * @param zone such as Europe/Stockholm
   */
  public Today(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.place = place(clock.instant(), zone);
  }

  /** Where the organisation works, and which day it is there. */
  private record Place(ZoneId zone, Day day) {}

  /** A day from its first moment until that of the next, in seconds since 1970. */
  private record Day(LocalDate date, long from, long until) {
    boolean holds(long second) {
      return from <= second && second < until;
    }
  }

  private static Place place(Instant now, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(now, zone);
    return new Place(zone, new Day(date, begins(date, zone), begins(date.plusDays(1), zone)));
  }

  private static long begins(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toEpochSecond();
  }

  /** Moves the organisation to another zone, by which it is told from now on what day it is. */
  public synchronized void moveTo(ZoneId zone) {
    place = place(clock.instant(), zone);
  }

  public Clock clock() {
    return clock;
  }

  public ZoneId zone() {
    return place.zone();
  }

  public LocalDate date() {
    Instant now = clock.instant();
    Place known = place;
    return known.day().holds(now.getEpochSecond()) ? known.day().date() : renewed(now);
  }

  /** The day by now, kept for whoever asks next; not over what another zone was told meanwhile. */
  private synchronized LocalDate renewed(Instant now) {
    place = place(now, place.zone());
    return place.day().date();
  }

  public Instant now() {
    return clock.instant();
  }
}
