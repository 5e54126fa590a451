package se.fadder.breaks;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.fadder.breakplans.BreakPlan;
import se.fadder.breakplans.BreakPlans;
import se.fadder.calendar.BusySource;
import se.fadder.calendar.BusyTimes;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WallClock;
import se.fadder.calendar.WorkingTime;
import se.fadder.calendar.WorkingTimes;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.teamfika.HalfDay;
import se.fadder.teamfika.TeamFikaDays;
import se.fadder.teamfika.TeamFikaOfDay;
import se.fadder.visits.HoursOfDay;
import se.fadder.visits.HoursOfDays;

/** The reader of what days are planned from, for many people in the same few statements. */
final class DayReader {
  /** What makes people busy and has a beginning before which nobody is disturbed either. */
  private static final String SESSION = "SESSION ";

  private final BreakPlans plans;
  private final WorkingTimes workingTimes;
  private final BusyTimes busyTimes;
  private final HoursOfDays hours;
  private final TeamFikaDays teams;

  DayReader(
      BreakPlans plans,
      WorkingTimes workingTimes,
      BusyTimes busyTimes,
      HoursOfDays hours,
      TeamFikaDays teams) {
    this.plans = plans;
    this.workingTimes = workingTimes;
    this.busyTimes = busyTimes;
    this.hours = hours;
    this.teams = teams;
  }

  WallClock clock() {
    return workingTimes.clock();
  }

  BreakPlans plans() {
    return plans;
  }

  /** The facts of a day of each of those people. */
  Map<PersonId, DayFacts> of(Tx tx, Collection<PersonId> persons, LocalDate day) {
    return of(tx, persons, day, plans.of(tx, persons, day));
  }

  /** The same where their plans are known. */
  Map<PersonId, DayFacts> of(
      Tx tx, Collection<PersonId> persons, LocalDate day, Map<PersonId, BreakPlan> known) {
    TimeSpan whole = whole(day);
    Map<PersonId, WorkingTime> working = workingTimes.of(tx, persons, day);
    Map<PersonId, HoursOfDay> hoursOf = hours.of(tx, persons, day);
    Map<PersonId, Map<BusySource, TimeSpan>> busy = busyTimes.bySource(tx, persons, whole);
    Map<PersonId, TeamFikaOfDay> fikas = teams.of(tx, persons, day);
    Map<PersonId, HalfDay> resting = teams.wellness(tx, persons, day);
    Map<PersonId, List<BreakSlot>> slots =
        tx.sql(BreakSql.class).on(persons, day).stream().collect(groupingBy(BreakSlot::personId));
    Map<PersonId, DayFacts> facts = new HashMap<>();
    for (PersonId person : persons) {
      facts.put(
          person,
          new DayFacts(
              day,
              Optional.ofNullable(known.get(person)),
              Objects.requireNonNull(working.get(person)),
              Optional.ofNullable(hoursOf.get(person)),
              Optional.ofNullable(resting.get(person)),
              List.copyOf(busy.getOrDefault(person, Map.of()).values()),
              sessions(busy.getOrDefault(person, Map.of())),
              Optional.ofNullable(fikas.get(person)),
              slots.getOrDefault(person, List.of())));
    }
    return facts;
  }

  /** The working hours of those of the people who have some on a day. */
  Map<PersonId, TimeSpan> working(Tx tx, Collection<PersonId> persons, LocalDate day) {
    Map<PersonId, HoursOfDay> hoursOf = hours.of(tx, persons, day);
    Map<PersonId, HalfDay> resting = teams.wellness(tx, persons, day);
    Map<PersonId, TimeSpan> working = new HashMap<>();
    workingTimes
        .of(tx, persons, day)
        .forEach((person, time) ->
            new DayHours(
                    time,
                    Optional.ofNullable(hoursOf.get(person)),
                    Optional.ofNullable(resting.get(person)))
                .on(clock(), day)
                .ifPresent(span -> working.put(person, span)));
    return working;
  }

  /** All of a day, from midnight to midnight. */
  TimeSpan whole(LocalDate day) {
    return new TimeSpan(
        day.atStartOfDay(clock().zone()).toInstant(),
        day.plusDays(1).atStartOfDay(clock().zone()).toInstant());
  }

  private static List<Instant> sessions(Map<BusySource, TimeSpan> busy) {
    return busy.entrySet().stream()
        .filter(of -> of.getKey().text().startsWith(SESSION))
        .map(of -> of.getValue().begins())
        .toList();
  }
}
