package se.fadder.supervision;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fadder.calendar.Hours;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WallClock;

/**
 * The times that are suggested for a session: whole half hours at which all its people work and
 * none is busy. It touches nothing, and knows of what makes them busy no more than when.
 *
 * @param busy of any of the people
 * @param earliest no time that begins before it is suggested
 */
record FreeTimes(SharedTime shared, Collection<TimeSpan> busy, Instant earliest) {
  private static final int SUGGESTED = 3;
  private static final Duration STEP = Duration.ofMinutes(30);

  /** What is aimed at first, second and third: a morning twice, and an afternoon. */
  private static final List<LocalTime> AIMS =
      List.of(LocalTime.of(10, 0), LocalTime.of(10, 0), LocalTime.of(13, 30));

  /**
   * Three free times in the week that begins on a Monday, by time; fewer where there are no three.
   * They keep clear of the lunch hour, of one another and of each other's days as far as they can,
   * in that order.
   */
  List<FreeTime> suggested(LocalDate monday, Duration length) {
    List<FreeTime> left =
        new ArrayList<>(
            monday.datesUntil(monday.plusWeeks(1)).flatMap(day -> free(day, length)).toList());
    List<FreeTime> chosen = new ArrayList<>();
    while (chosen.size() < SUGGESTED && !left.isEmpty()) {
      FreeTime best = left.stream().min(better(chosen)).orElseThrow();
      left.remove(best);
      chosen.add(best);
    }
    return chosen.stream()
        .sorted(comparing(FreeTime::day).thenComparing(time -> time.hours().begins()))
        .toList();
  }

  private Stream<FreeTime> free(LocalDate day, Duration length) {
    return Stream.iterate(0L, minutes -> minutes < Duration.ofDays(1).toMinutes(), FreeTimes::next)
        .filter(minutes -> minutes + length.toMinutes() < Duration.ofDays(1).toMinutes())
        .map(LocalTime.MIN::plusMinutes)
        .map(begins -> new Hours(begins, begins.plus(length)))
        .filter(hours -> shared.fits(day, hours) && isFree(day, hours))
        .map(hours -> new FreeTime(day, hours));
  }

  private static long next(long minutes) {
    return minutes + STEP.toMinutes();
  }

  private boolean isFree(LocalDate day, Hours hours) {
    WallClock clock = shared.people().getFirst().clock();
    Optional<TimeSpan> span = clock.span(day, hours);
    return span.isPresent()
        && !span.get().begins().isBefore(earliest)
        && busy.stream().noneMatch(span.get()::overlaps);
  }

  private static Comparator<FreeTime> better(List<FreeTime> chosen) {
    LocalTime aim = AIMS.get(chosen.size());
    return comparing(FreeTime::isOverLunch)
        .thenComparing(time -> chosen.stream().anyMatch(time::overlaps))
        .thenComparingLong(
            time -> chosen.stream().filter(other -> other.day().equals(time.day())).count())
        .thenComparing(comparingLong((FreeTime time) -> distance(time, chosen)).reversed())
        .thenComparingLong(time -> Math.abs(ChronoUnit.MINUTES.between(aim, time.hours().begins())))
        .thenComparing(FreeTime::day)
        .thenComparing(time -> time.hours().begins());
  }

  /** How many days a time lies from the nearest one that was chosen before. */
  private static long distance(FreeTime time, List<FreeTime> chosen) {
    return chosen.stream()
        .mapToLong(other -> Math.abs(ChronoUnit.DAYS.between(time.day(), other.day())))
        .min()
        .orElse(0);
  }
}
