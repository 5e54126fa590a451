package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.Hours;
import se.fadder.calendar.WorkingTime;
import se.fadder.kernel.Term;

/**
 * The working time that some people share. It touches nothing.
 *
 * @param people at least one
 */
public record SharedTime(List<WorkingTime> people) {
  public SharedTime {
    people = List.copyOf(people);
    if (people.isEmpty()) {
      throw new IllegalArgumentException("nobody's time");
    }
  }

  public static SharedTime of(Collection<WorkingTime> people) {
    return new SharedTime(List.copyOf(people));
  }

  public boolean fits(LocalDate day, Hours hours) {
    return hindrance(day, hours).isEmpty();
  }

  /** Why the people cannot meet on a day at those hours; empty when all of them are at work. */
  public Optional<SeriesReason> hindrance(LocalDate day, Hours hours) {
    WorkingTime anybody = people.getFirst();
    DayKind kind = anybody.workingDays().kind(day);
    if (kind == DayKind.FREE) {
      return Optional.of(SeriesReason.HOLIDAY);
    }
    if (kind == DayKind.SHORT && hours.ends().isAfter(anybody.shortDayEnds())) {
      return Optional.of(SeriesReason.SHORT_DAY);
    }
    if (!people.stream().allMatch(one -> one.on(day).filter(at -> holds(at, hours)).isPresent())) {
      return Optional.of(SeriesReason.NOT_AT_WORK);
    }
    return Stream.of(hours.begins(), hours.ends())
            .allMatch(time -> anybody.clock().instant(day, time).isPresent())
        ? Optional.empty()
        : Optional.of(SeriesReason.NO_SUCH_TIME);
  }

  private static boolean holds(Hours atWork, Hours hours) {
    return !hours.begins().isBefore(atWork.begins()) && !hours.ends().isAfter(atWork.ends());
  }

  /**
   * The day on which the people meet instead, at the same hours: the next one of that ISO week that
   * they share, else the nearest one before.
   *
   * @param within no day outside of it is offered
   */
  public Optional<LocalDate> insteadOf(LocalDate day, Hours hours, Term within) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Stream<LocalDate> after = day.plusDays(1).datesUntil(monday.plusWeeks(1));
    Stream<LocalDate> before =
        Stream.iterate(day.minusDays(1), some -> !some.isBefore(monday), some -> some.minusDays(1));
    return Stream.concat(after, before)
        .filter(some -> within.includes(some) && fits(some, hours))
        .findFirst();
  }
}
