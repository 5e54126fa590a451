package se.fadder.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The injected clock, read as a calendar: what day it is where the organisation works. It notes
 * with the {@link Grounds} of an answer how long what it says stands: a day until midnight, an
 * instant not at all.
 */
public final class Today {
  private final Clock clock;
  private final Clock noting;

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
    this.noting = new Noting(clock);
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

  /** The clock, which notes each look at it. */
  public Clock clock() {
    return noting;
  }

  public ZoneId zone() {
    return place.zone();
  }

  public LocalDate date() {
    Instant now = clock.instant();
    Day known = place.day();
    if (!known.holds(now.getEpochSecond())) {
      known = renewed(now);
    }
    Grounds grounds = Grounds.orNull();
    if (grounds != null) {
      grounds.until(Instant.ofEpochSecond(known.until()));
    }
    return known.date();
  }

  /** The day by now, kept for whoever asks next; not over what another zone was told meanwhile. */
  private synchronized Day renewed(Instant now) {
    place = place(now, place.zone());
    return place.day();
  }

  public Instant now() {
    return noting.instant();
  }

  /** Whether an instant has come: it is now, or was before. */
  public boolean hasCome(Instant instant) {
    Instant now = clock.instant();
    Grounds grounds = Grounds.orNull();
    if (grounds != null && now.isBefore(instant)) {
      grounds.until(instant);
    }
    return !now.isBefore(instant);
  }

  /** Notes that what is worked out now may be something else from an instant on. */
  public void standsUntil(Instant instant) {
    Grounds grounds = Grounds.orNull();
    if (grounds != null) {
      grounds.until(instant);
    }
  }

  /**
   * What time it is, for whoever compares it with those instants and nothing else: what follows
   * from it stands until the next of them. Where it matters whether one is past and not only come,
   * the first instant after it is to be among them too.
   */
  public Instant nowAmong(Collection<Instant> instants) {
    Instant now = clock.instant();
    Grounds grounds = Grounds.orNull();
    if (grounds != null) {
      instants.stream().filter(now::isBefore).forEach(grounds::until);
    }
    return now;
  }

  /**
   * What time of day it is, to the minute, for whoever compares it with those times of today and
   * nothing else: what follows from it stands until the next of them, however clocks are changed.
   */
  public LocalTime timeAmong(Collection<LocalTime> times) {
    LocalDate day = date();
    List<Instant> instants =
        times.stream().flatMap(time -> instants(day.atTime(fullMinute(time)))).toList();
    return LocalTime.ofInstant(nowAmong(instants), zone()).truncatedTo(ChronoUnit.MINUTES);
  }

  /** The first full minute that is not before a time, or the last of the day. */
  private static LocalTime fullMinute(LocalTime time) {
    LocalTime minute = time.truncatedTo(ChronoUnit.MINUTES);
    LocalTime next = minute.plusMinutes(1);
    return minute.equals(time) || next.isBefore(minute) ? minute : next;
  }

  /** When a time comes, for the first time and again, and when clocks are changed past it. */
  private Stream<Instant> instants(LocalDateTime time) {
    ZoneOffsetTransition change = zone().getRules().getTransition(time);
    return change == null
        ? Stream.of(time.atZone(zone()).toInstant())
        : Stream.of(
            time.toInstant(change.getOffsetBefore()),
            change.getInstant(),
            time.toInstant(change.getOffsetAfter()));
  }

  /** A clock that notes that what is worked out by the instant stands at that instant alone. */
  private static final class Noting extends Clock {
    private final Clock clock;

    Noting(Clock clock) {
      this.clock = clock;
    }

    @Override
    public Instant instant() {
      Grounds grounds = Grounds.orNull();
      if (grounds != null) {
        grounds.passes();
      }
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Noting(clock.withZone(zone));
    }
  }
}
