package se.fadder.sessionreminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.fadder.calendar.TimeSpan;

/** The rules when somebody is told of a session of theirs. They touch nothing. */
final class TimesToTell {
  /** How long before a session somebody is reminded of it. */
  static final Duration BEFORE = Duration.ofHours(1);

  /** How long before they are busy somebody is told what cannot wait until they no longer are. */
  static final Duration BEFORE_BUSY = Duration.ofMinutes(5);

  /**
   * How many days before a session its day before may be: for longer than over Easter and Christmas
   * nobody remembers what they were told.
   */
  static final int MOST_DAYS_BEFORE = 7;

  private TimesToTell() {}

  /**
   * The day before a session: the last one before it on which somebody works.
   *
   * @return empty when they work on none of the days before it that count
   */
  static Optional<LocalDate> dayBefore(LocalDate day, Predicate<LocalDate> works) {
    for (int before = 1; before <= MOST_DAYS_BEFORE; before++) {
      LocalDate one = day.minusDays(before);
      if (works.test(one)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /**
   * When somebody is reminded of what is soon to begin: an hour before; when they are busy then, as
   * soon as they no longer are; and when they are until it begins, right before they were to be.
   *
   * @param busy when they are busy with something else, by beginning
   */
  static Instant hourBefore(Instant begins, List<TimeSpan> busy) {
    Instant wanted = begins.minus(BEFORE);
    Instant free = free(wanted, busy);
    if (free.isBefore(begins)) {
      return free;
    }
    Instant told = wanted;
    for (TimeSpan span : busy.reversed()) {
      if (!span.begins().isAfter(told) && span.ends().compareTo(told) >= 0) {
        told = span.begins();
      }
    }
    return told.minus(BEFORE_BUSY);
  }

  /** The first instant from one on at which somebody is not busy. */
  static Instant free(Instant from, List<TimeSpan> busy) {
    Instant free = from;
    for (TimeSpan span : busy) {
      if (!span.begins().isAfter(free) && span.ends().isAfter(free)) {
        free = span.ends();
      }
    }
    return free;
  }
}
