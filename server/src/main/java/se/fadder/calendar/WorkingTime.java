package se.fadder.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fadder.people.Employment;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The working time of one person: when they are at work on a day. It touches nothing; {@link
 * WorkingTimes} reads what it stands on.
 *
 * @param shortDayEnds when whoever works on an eve that is shortened goes home
 * @param availability from the first day on that is asked about
 * @param employments of the person
 * @param ofUnits the hours of the units in which they are employed and of those above
 */
public record WorkingTime(
    WorkingDays workingDays,
    LocalTime shortDayEnds,
    WallClock clock,
    Availability availability,
    List<Employment> employments,
    Map<UnitId, List<WorkingHours>> ofUnits) {

  /**
   * The hours of a day: the person's own, else those of the nearest unit that has any, else 08:00
   * to 16:30, and none of them after a short day has ended.
   *
   * @return empty for a day on which they are not at work: free for everybody, away (be it without
   *     an end in sight), not among the days of their part time or of their own hours, over before
   *     they would come since it is short, or not one of their employment
   */
  public Optional<Hours> on(LocalDate day) {
    DayKind kind = workingDays.kind(day);
    if (kind == DayKind.FREE || availability.isAway(day)) {
      return Optional.empty();
    }
    Optional<Hours> hours = Optional.empty();
    for (Employment at : employments) {
      if (at.term().includes(day)) {
        hours = on(day, at.unitPath());
        break;
      }
    }
    return kind == DayKind.SHORT ? hours.flatMap(of -> of.until(shortDayEnds)) : hours;
  }

  private Optional<Hours> on(LocalDate day, UnitPath path) {
    Optional<WorkingHours> own = availability.ownHours(day);
    Optional<WorkingHours> hours = own.isPresent() ? own : nearest(ofUnits, path, day);
    return hours.isPresent() ? hours.get().on(day) : Optional.of(WorkingHours.USUAL);
  }

  /** The hours that hold in a unit on a day: those of the nearest one that has any. */
  static Optional<WorkingHours> nearest(
      Map<UnitId, List<WorkingHours>> ofUnits, UnitPath path, LocalDate day) {
    if (ofUnits.isEmpty()) {
      return Optional.empty(); // Asked for each day of a year, and mostly so.
    }
    return path.units().reversed().stream()
        .flatMap(unit -> ofUnits.getOrDefault(unit, List.of()).stream())
        .filter(hours -> hours.term().includes(day))
        .findFirst();
  }

  /** The same hours as instants. */
  public Optional<TimeSpan> span(LocalDate day) {
    return on(day).flatMap(hours -> clock.span(day, hours));
  }
}
