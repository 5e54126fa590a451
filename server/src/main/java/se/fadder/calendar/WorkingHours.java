package se.fadder.calendar;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.UnitId;

/**
 * The working hours of a person, or of whoever works in a unit and has none of their own, by
 * weekday.
 *
 * @param unitId null for a person's own
 * @param personId null for a unit's
 * @param lastDay null when none is set
 * @param weeks of how many weeks a cycle consists, 1 or 2. It counts from the week of the first
 *     day, not by the numbers of weeks, two odd ones of which meet at the end of a year with 53
 * @param days by week and weekday. On a weekday that is not among them there is no work
 */
public record WorkingHours(
    WorkingHoursId id,
    @Nullable UnitId unitId,
    @Nullable PersonId personId,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    int weeks,
    List<WorkingHoursDay> days) {
  private static final LocalTime USUAL_BEGIN = LocalTime.of(8, 0);
  private static final LocalTime USUAL_END = LocalTime.of(16, 30);

  /** The hours where neither the person nor a unit has any. */
  static final Hours USUAL = new Hours(USUAL_BEGIN, USUAL_END);

  /** The weekdays on which an employer has people at work; no hours are kept for others. */
  static final List<DayOfWeek> WEEKDAYS =
      Stream.of(DayOfWeek.values()).filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0).toList();

  public WorkingHours {
    days = List.copyOf(days);
  }

  /** {@link #USUAL} on each weekday. */
  static List<WorkingHoursDay> usualDays() {
    return WEEKDAYS.stream()
        .map(day -> new WorkingHoursDay(1, day, USUAL_BEGIN, USUAL_END))
        .toList();
  }

  public Term term() {
    return new Term(firstDay, lastDay);
  }

  /** Which week of the cycle a day lies in, from 1. */
  public int weekOf(LocalDate day) {
    long passed = ChronoUnit.WEEKS.between(monday(firstDay), monday(day));
    return (int) Math.floorMod(passed, (long) weeks) + 1;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The hours on a day of their term; empty when there is no work on it. */
  public Optional<Hours> on(LocalDate day) {
    int week = weekOf(day);
    return days.stream()
        .filter(of -> of.isOn(week, day.getDayOfWeek()))
        .findFirst()
        .map(WorkingHoursDay::hours);
  }

  /** The weekdays on which there is work in any week of the cycle. */
  Set<DayOfWeek> weekdays() {
    return days.stream().map(WorkingHoursDay::weekday).collect(toSet());
  }

  /** Whether no week leaves out a weekday. */
  boolean hasEveryWeekday() {
    return IntStream.rangeClosed(1, weeks)
        .allMatch(week ->
            WEEKDAYS.stream()
                .allMatch(weekday -> days.stream().anyMatch(of -> of.isOn(week, weekday))));
  }

  /** The hours as the audit log has them, such as {@code 1 MONDAY 08:00-16:30}. */
  String toText() {
    return term().toText()
        + days.stream()
            .map(of -> ", " + of.week() + " " + of.weekday() + " " + of.hours())
            .collect(joining());
  }
}
