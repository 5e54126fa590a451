package se.fadder.breaks;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import se.fadder.breakplans.BreakItem;
import se.fadder.breakplans.BreakItemId;
import se.fadder.breakplans.BreakKind;
import se.fadder.breakplans.BreakPlan;
import se.fadder.calendar.Absence;
import se.fadder.calendar.AbsenceId;
import se.fadder.calendar.Availability;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.PartTime;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WallClock;
import se.fadder.calendar.WorkingDays;
import se.fadder.calendar.WorkingHours;
import se.fadder.calendar.WorkingHoursDay;
import se.fadder.calendar.WorkingHoursId;
import se.fadder.calendar.WorkingTime;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.teamfika.HalfDay;
import se.fadder.teamfika.TeamFikaId;
import se.fadder.teamfika.TeamFikaOfDay;
import se.fadder.visits.HoursOfDay;

/** Days of 2024 to 2040, of whoever, at whatever time. */
final class Days {
  static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** Where clocks were put forward on a Friday, at midnight, and back on one. */
  static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");

  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final LocalDate LAST = LocalDate.parse("2040-12-31");
  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
  private static final UnitId UNIT = new UnitId(new UUID(0, 10));
  private static final WorkingDays WORKING_DAYS = new WorkingDays(DayRules.usual());
  private static final Set<DayOfWeek> WEEKDAYS =
      List.of(DayOfWeek.values()).stream()
          .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
          .collect(toSet());

  private static final List<LocalDate> SPECIAL = special();

  private Days() {}

  /** A day, with where and when it is planned. */
  record Day(WallClock clock, DayFacts facts, Instant now) {
    List<PlannedSlot> planned() {
      return DayPlan.of(clock, facts, now);
    }

    /** What planning it anew changes, as the later one of all plannings so far. */
    DayChange change() {
      int generation = facts.slots().stream().mapToInt(BreakSlot::generation).max().orElse(0) + 1;
      return DayChange.of(
          SOMEBODY, facts, planned(), generation, () -> new BreakSlotId(UUID.randomUUID()));
    }

    /** The same day once it is planned anew. */
    Day replanned() {
      return with(after(change()));
    }

    /** The slots once a change is made. */
    private List<BreakSlot> after(DayChange change) {
      Set<BreakSlotId> changed =
          Stream.concat(change.put().stream(), change.deleted().stream())
              .map(BreakSlot::id)
              .collect(toSet());
      return Stream.concat(
              facts.slots().stream().filter(slot -> !changed.contains(slot.id())),
              change.put().stream())
          .toList();
    }

    Day with(List<BreakSlot> slots) {
      return new Day(clock, with(facts, slots), now);
    }

    /** The same day, of which what was planned is forgotten, though not what was told. */
    Day fromScratch() {
      return with(
          facts.slots().stream().filter(slot -> !slot.isPlanned() || slot.isPutOff()).toList());
    }

    Day at(Instant other) {
      return new Day(clock, facts, other);
    }

    /** The same day and what was told on it, with the facts of another one. */
    Day moved(DayFacts other) {
      return new Day(clock, with(other, facts.slots()), now);
    }

    private static DayFacts with(DayFacts facts, List<BreakSlot> slots) {
      return new DayFacts(
          facts.day(),
          facts.plan(),
          facts.workingTime(),
          facts.hours(),
          facts.resting(),
          facts.busy(),
          facts.sessions(),
          facts.teamFika(),
          slots);
    }
  }

  static Arbitrary<Day> any() {
    return places().flatMap(place -> on(place.zone(), place.day()));
  }

  /** The same day with other facts of all kinds, one after the other. */
  static Arbitrary<List<Day>> moving(int most) {
    return places()
        .flatMap(place -> on(place.zone(), place.day()).list().ofMinSize(2).ofMaxSize(most));
  }

  private record Place(ZoneId zone, LocalDate day) {}

  private static Arbitrary<Place> places() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(STOCKHOLM)), Tuple.of(1, Arbitraries.just(CAIRO))),
            dates())
        .as(Place::new);
  }

  /** All days, those around changes of clocks and free days among them often. */
  private static Arbitrary<LocalDate> dates() {
    Arbitrary<LocalDate> all =
        Arbitraries.longs()
            .between(FIRST.toEpochDay(), LAST.toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(all, Arbitraries.of(SPECIAL));
  }

  /** All of them, found once: one day in thirty is special. */
  private static List<LocalDate> special() {
    return FIRST.datesUntil(LAST.plusDays(1)).filter(Days::isSpecial).toList();
  }

  private static boolean isSpecial(LocalDate day) {
    return List.of(STOCKHOLM, CAIRO).stream()
            .anyMatch(zone ->
                day.atStartOfDay(zone).plusDays(1).toEpochSecond()
                        - day.atStartOfDay(zone).toEpochSecond()
                    != Duration.ofDays(1).toSeconds())
        || (WORKING_DAYS.kind(day) != DayKind.WORKING
            && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  private static Arbitrary<Day> on(ZoneId zone, LocalDate day) {
    WallClock clock = new WallClock(zone);
    Instant midnight = day.atStartOfDay(zone).toInstant();
    Arbitrary<Instant> instants = instants(midnight);
    Arbitrary<Instant> now =
        Arbitraries.oneOf(
            Arbitraries.just(midnight.plus(Duration.ofMinutes(210))), instants, minutes(midnight));
    return Combinators.combine(
            plans(), workingTimes(clock, day), hours(), busy(midnight), busy(midnight), team(), now)
        .as((plan, working, hours, visits, sessions, team, at) -> {
          List<TimeSpan> busy = new ArrayList<>(visits);
          busy.addAll(sessions);
          return new Day(
              clock,
              new DayFacts(
                  day,
                  plan,
                  working,
                  hours,
                  team.resting(),
                  busy,
                  sessions.stream().map(TimeSpan::begins).toList(),
                  team.fika(),
                  List.of()),
              at);
        });
  }

  private static Arbitrary<Instant> instants(Instant midnight) {
    return Arbitraries.longs()
        .between(0, Duration.ofHours(25).toMillis())
        .map(millis -> midnight.plusMillis(millis));
  }

  private static Arbitrary<Instant> minutes(Instant midnight) {
    return Arbitraries.integers()
        .between(0, 25 * 60)
        .map(minute -> midnight.plus(Duration.ofMinutes(minute)));
  }

  /** Seconds of the time at which most people have their breaks. */
  private static Arbitrary<Instant> atWork(Instant midnight) {
    return Arbitraries.integers()
        .between(8 * 3600, 16 * 3600)
        .map(second -> midnight.plusSeconds(second));
  }

  /** Nobody's, or one of up to eight items. */
  private static Arbitrary<Optional<BreakPlan>> plans() {
    return items().optional(0.95).map(items -> items.map(Days::plan));
  }

  private static BreakPlan plan(List<BreakItem> items) {
    return new BreakPlan(SOMEBODY, items);
  }

  private static Arbitrary<List<BreakItem>> items() {
    Arbitrary<BreakItem> item =
        Combinators.combine(
                Arbitraries.integers().between(1, 1000),
                Arbitraries.of(BreakKind.class),
                Arbitraries.oneOf(
                    Arbitraries.just(WEEKDAYS),
                    Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7)),
                times(6 * 60, 18 * 60),
                Arbitraries.oneOf(Arbitraries.just(60), Arbitraries.integers().between(1, 5 * 60)))
            .as((id, kind, weekdays, from, length) ->
                new BreakItem(
                    new BreakItemId(new UUID(1, id)),
                    kind,
                    kind == BreakKind.OWN ? Optional.of("Andas") : Optional.empty(),
                    weekdays,
                    from,
                    from.plusMinutes(length),
                    10));
    return item.list().ofMaxSize(8).uniqueElements(BreakItem::id);
  }

  private static Arbitrary<LocalTime> times(int from, int until) {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(from, until).map(LocalTime.MIN::plusMinutes),
        Arbitraries.integers()
            .between(from / 30, until / 30)
            .map(half -> LocalTime.MIN.plusMinutes(half * 30L)));
  }

  private static Arbitrary<WorkingTime> workingTimes(WallClock clock, LocalDate day) {
    return Combinators.combine(
            availabilities(day), weeks(day).optional(0.5), Arbitraries.integers().between(0, 50))
        .as((availability, ofUnit, chance) ->
            new WorkingTime(
                WORKING_DAYS,
                LocalTime.NOON,
                clock,
                availability,
                List.of(employment(chance == 0 ? day.plusDays(1) : FIRST.minusYears(1))),
                ofUnit.map(hours -> Map.of(UNIT, List.of(hours))).orElse(Map.of())));
  }

  private static Employment employment(LocalDate from) {
    return new Employment(
        new EmploymentId(new UUID(0, 2)),
        SOMEBODY,
        UNIT,
        UnitPath.root(UNIT),
        "Socialsekreterare",
        EmploymentForm.PERMANENT,
        from,
        null);
  }

  private static Arbitrary<Availability> availabilities(LocalDate day) {
    Arbitrary<List<Absence>> absences =
        Combinators.combine(
                Arbitraries.integers().between(-60, 60),
                Arbitraries.integers().between(0, 60).injectNull(0.2))
            .as((from, length) -> absence(day.plusDays(from), length))
            .list()
            .ofMaxSize(1)
            .edgeCases(config -> config.none());
    Arbitrary<List<PartTime>> partTimes =
        Combinators.combine(
                Arbitraries.integers().between(-60, 10),
                Arbitraries.of(WEEKDAYS).set().ofMinSize(3).ofMaxSize(5))
            .as((from, weekdays) ->
                new PartTime(
                    new UUID(0, 4),
                    SOMEBODY,
                    day.plusDays(from),
                    null,
                    PartTime.weekdays(weekdays)))
            .list()
            .ofMaxSize(1);
    return Combinators.combine(absences, partTimes, weeks(day).list().ofMaxSize(1))
        .as(Availability::new);
  }

  private static Absence absence(LocalDate from, @Nullable Integer length) {
    return new Absence(
        new AbsenceId(new UUID(0, 3)),
        SOMEBODY,
        from,
        length == null ? null : from.plusDays(length));
  }

  /** Hours in a cycle of one week or two, of most weekdays. */
  private static Arbitrary<WorkingHours> weeks(LocalDate day) {
    return Combinators.combine(
            Arbitraries.of(1, 2), Arbitraries.integers().between(-40, 0), week(1), week(2))
        .as((weeks, from, one, two) -> {
          List<WorkingHoursDay> days = new ArrayList<>(one);
          days.addAll(weeks == 2 ? two : List.of());
          Term term = new Term(day.plusDays(from), null);
          return new WorkingHours(
              new WorkingHoursId(new UUID(0, 5)),
              null,
              SOMEBODY,
              term.firstDay(),
              term.lastDay(),
              weeks,
              days);
        });
  }

  private static Arbitrary<List<WorkingHoursDay>> week(int week) {
    return Combinators.combine(
            Arbitraries.of(WEEKDAYS).set().ofMinSize(3).ofMaxSize(5),
            times(0, 11 * 60),
            Arbitraries.integers().between(1, 12 * 60))
        .as((weekdays, begins, length) ->
            weekdays.stream()
                .map(weekday ->
                    new WorkingHoursDay(week, weekday, begins, begins.plusMinutes(length)))
                .toList());
  }

  private static Arbitrary<Optional<HoursOfDay>> hours() {
    return Combinators.combine(
            times(6 * 60, 20 * 60).optional(0.1), times(6 * 60, 20 * 60).optional(0.15))
        .as((begins, ends) ->
            begins.isEmpty() && ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new HoursOfDay(begins, ends)));
  }

  /** Times to the second: a visit begins at the tap. */
  private static Arbitrary<List<TimeSpan>> busy(Instant midnight) {
    return Combinators.combine(
            Arbitraries.oneOf(
                instants(midnight), minutes(midnight), atWork(midnight), atWork(midnight)),
            Arbitraries.longs().between(1, 4 * 3600))
        .as((begins, seconds) -> new TimeSpan(begins, begins.plusSeconds(seconds)))
        .list()
        .ofMaxSize(3);
  }

  /** What somebody has with their team. */
  private record Team(Optional<TeamFikaOfDay> fika, Optional<HalfDay> resting) {}

  private static Arbitrary<Team> team() {
    Arbitrary<TeamFikaOfDay> fikas =
        Combinators.combine(times(8 * 60, 16 * 60), Arbitraries.integers().between(5, 60))
            .as((at, minutes) -> new TeamFikaOfDay(new TeamFikaId(new UUID(2, 1)), at, minutes));
    return Combinators.combine(fikas.optional(0.4), Arbitraries.of(HalfDay.class).optional(0.1))
        .as(Team::new);
  }
}
