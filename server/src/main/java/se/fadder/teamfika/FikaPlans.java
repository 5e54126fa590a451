package se.fadder.teamfika;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.WorkingDays;
import se.fadder.calendar.WorkingTime;
import se.fadder.calendar.WorkingTimes;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Today;
import se.fadder.people.UnitId;
import se.fadder.teamfika.FikaDaySql.DayRow;
import se.fadder.teamfika.FikaDaySql.LastHosted;
import se.fadder.teamfika.FikaDaySql.Member;

/**
 * The coming days of fikas with their hosts, read for several fikas in the same few statements. It
 * says nothing of what a viewer may see.
 */
final class FikaPlans {
  /** How many days ahead is planned: further than over Christmas. */
  static final int DAYS = 14;

  private final Today today;
  private final WorkingDays workingDays;
  private final WorkingTimes workingTimes;

  FikaPlans(Today today, WorkingDays workingDays, WorkingTimes workingTimes) {
    this.today = today;
    this.workingDays = workingDays;
    this.workingTimes = workingTimes;
  }

  Today today() {
    return today;
  }

  /** The plan of each of those fikas, from today on. */
  Map<TeamFikaId, FikaPlan> of(Tx tx, Collection<TeamFika> all) {
    List<TeamFika> fikas = all.stream().filter(fika -> !fika.ended()).toList();
    if (fikas.isEmpty()) {
      return Map.of();
    }
    LocalDate from = today.date();
    LocalDate until = from.plusDays(DAYS);
    Set<UnitId> units = TeamFika.units(fikas);
    Set<TeamFikaId> ids = fikas.stream().map(TeamFika::id).collect(toSet());
    FikaDaySql sql = tx.sql(FikaDaySql.class);
    Map<UnitId, Map<PersonId, Colleague>> teams = teams(tx, units, from);
    Map<UnitId, Map<LocalDate, HalfDay>> resting =
        tx.sql(WellnessSql.class).between(units, from, until).stream()
            .collect(groupingBy(WellnessDay::unitId, toMap(WellnessDay::day, WellnessDay::half)));
    Map<TeamFikaId, Map<LocalDate, DayRow>> rows =
        sql.settled(ids, from).stream()
            .collect(groupingBy(DayRow::fikaId, toMap(DayRow::day, row -> row)));
    Map<TeamFikaId, Map<PersonId, LocalDate>> hosted =
        sql.lastHosted(ids, from).stream()
            .collect(groupingBy(LastHosted::fikaId, toMap(LastHosted::hostId, LastHosted::day)));
    Map<TeamFikaId, FikaPlan> plans = new HashMap<>();
    for (TeamFika fika : fikas) {
      plans.put(
          fika.id(),
          FikaPlan.of(
              fika,
              teams.getOrDefault(fika.unitId(), Map.of()),
              days(fika, from, until, resting.getOrDefault(fika.unitId(), Map.of())),
              hasBegun(fika, from) ? from : null,
              rows.getOrDefault(fika.id(), Map.of()),
              hosted.getOrDefault(fika.id(), Map.of())));
    }
    return plans;
  }

  private List<LocalDate> days(
      TeamFika fika, LocalDate from, LocalDate until, Map<LocalDate, HalfDay> resting) {
    HalfDay half = HalfDay.of(fika.begins());
    return from.datesUntil(until.plusDays(1))
        .filter(day ->
            fika.isOn(day) && workingDays.kind(day) != DayKind.FREE && resting.get(day) != half)
        .toList();
  }

  private Map<UnitId, Map<PersonId, Colleague>> teams(Tx tx, Set<UnitId> units, LocalDate from) {
    List<Member> members = tx.sql(FikaDaySql.class).members(units, from);
    Map<PersonId, WorkingTime> times =
        members.isEmpty()
            ? Map.of()
            : workingTimes.of(tx, members.stream().map(Member::personId).collect(toSet()), from);
    return members.stream()
        .collect(groupingBy(Member::unitId, groupingBy(Member::personId, toList())))
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, of -> team(of.getValue(), times)));
  }

  private static Map<PersonId, Colleague> team(
      Map<PersonId, List<Member>> members, Map<PersonId, WorkingTime> times) {
    Map<PersonId, Colleague> team = new HashMap<>();
    members.forEach((person, employments) -> {
      Member one = employments.getFirst();
      WorkingTime time = times.get(person);
      if (time != null) {
        List<Term> terms =
            employments.stream().map(at -> new Term(at.firstDay(), at.lastDay())).toList();
        team.put(person, new Colleague(person, one.sortKey(), one.isProtected(), terms, time));
      }
    });
    return team;
  }

  /** Whether the fika of a day has begun by now. */
  boolean hasBegun(TeamFika fika, LocalDate day) {
    return today.hasCome(instant(day, fika.begins()));
  }

  boolean isOver(TeamFika fika, LocalDate day) {
    return today.hasCome(instant(day, fika.ends()));
  }

  /** Whether the fika of a day is over by then. */
  boolean isOver(TeamFika fika, LocalDate day, Instant then) {
    return !then.isBefore(instant(day, fika.ends()));
  }

  /** The instant of a time of a day; where clocks skip it, the first one after. */
  Instant instant(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(today.zone()).toInstant();
  }
}
