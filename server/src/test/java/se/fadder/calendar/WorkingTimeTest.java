package se.fadder.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** Tests at what hours somebody is at work, over 2024 to 2040. */
final class WorkingTimeTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final LocalDate LAST = LocalDate.parse("2040-12-31");
  private static final LocalTime NOON = LocalTime.NOON;
  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
  private static final UnitId ROOT = new UnitId(new UUID(0, 10));
  private static final UnitId SECTOR = new UnitId(new UUID(0, 11));
  private static final UnitId NORR = new UnitId(new UUID(0, 12));
  private static final UnitPath PATH = UnitPath.root(ROOT).below(SECTOR).below(NORR);

  private final WorkingDays workingDays = new WorkingDays(DayRules.usual());
  private final WallClock clock = new WallClock(ZoneId.of("Europe/Stockholm"));

  private WorkingTime time(
      Availability availability, List<Employment> at, Map<UnitId, List<WorkingHours>> ofUnits) {
    return new WorkingTime(workingDays, NOON, clock, availability, at, ofUnits);
  }

  private static Employment employed(LocalDate firstDay, @Nullable LocalDate lastDay) {
    return new Employment(
        new EmploymentId(new UUID(0, 2)),
        SOMEBODY,
        NORR,
        PATH,
        "Socialsekreterare",
        EmploymentForm.PERMANENT,
        firstDay,
        lastDay);
  }

  /**
   * Somebody's whole calendar.
   *
   * @param own one after the other
   */
  record Life(
      List<Absence> absences,
      List<PartTime> partTimes,
      List<WorkingHours> own,
      Map<UnitId, List<WorkingHours>> ofUnits,
      Employment employment) {}

  @Property(tries = 30)
  void isWhatIsPaintedDayByDay(@ForAll("lives") Life life) {
    WorkingTime time =
        time(
            new Availability(life.absences(), life.partTimes(), life.own()),
            List.of(life.employment()),
            life.ofUnits());
    Map<LocalDate, Hours> painted = painted(life);
    assertThat(days(day -> !time.on(day).equals(Optional.ofNullable(painted.get(day))))).isEmpty();
  }

  private static List<LocalDate> days(Predicate<LocalDate> which) {
    return FIRST.datesUntil(LAST.plusDays(1)).filter(which).toList();
  }

  /** The oracle: coat upon coat over a map of days, each week of a cycle after the other. */
  private Map<LocalDate, Hours> painted(Life life) {
    Map<LocalDate, Hours> days = new TreeMap<>();
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day -> days.put(day, new Hours(LocalTime.parse("08:00"), LocalTime.parse("16:30"))));
    for (UnitId unit : List.of(ROOT, SECTOR, NORR)) {
      life.ofUnits().getOrDefault(unit, List.of()).forEach(hours -> paint(days, hours));
    }
    life.own().forEach(hours -> paint(days, hours));
    for (PartTime partTime : life.partTimes()) {
      days.keySet()
          .removeIf(day ->
              partTime.term().includes(day)
                  && !partTime.workingDays().contains(day.getDayOfWeek()));
    }
    for (Absence absence : life.absences()) {
      days.keySet().removeIf(absence.term()::includes);
    }
    days.keySet().removeIf(day -> !life.employment().term().includes(day));
    days.keySet().removeIf(day -> workingDays.kind(day) == DayKind.FREE);
    for (LocalDate day : List.copyOf(days.keySet())) {
      Hours hours = days.get(day);
      if (workingDays.kind(day) == DayKind.SHORT && hours != null && hours.ends().isAfter(NOON)) {
        days.remove(day);
        if (hours.begins().isBefore(NOON)) {
          days.put(day, new Hours(hours.begins(), NOON));
        }
      }
    }
    return days;
  }

  private static void paint(Map<LocalDate, Hours> days, WorkingHours hours) {
    LocalDate monday = hours.firstDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int week = 1;
    while (!monday.isAfter(LAST)) {
      for (DayOfWeek weekday : DayOfWeek.values()) {
        LocalDate day = monday.plusDays(weekday.getValue() - 1);
        if (hours.term().includes(day)) {
          days.remove(day);
          for (WorkingHoursDay of : hours.days()) {
            if (of.week() == week && of.weekday() == weekday && !day.isAfter(LAST)) {
              days.put(day, new Hours(of.begins(), of.ends()));
            }
          }
        }
      }
      monday = monday.plusWeeks(1);
      week = week == hours.weeks() ? 1 : week + 1;
    }
  }

  @Property(tries = 30)
  void dueDatesAndHoursAgreeOnTheDaysOfWork(@ForAll("lives") Life life) {
    Availability availability = new Availability(life.absences(), life.partTimes(), life.own());
    WorkingTime time = time(availability, List.of(employed(FIRST, null)), life.ofUnits());
    Predicate<LocalDate> isAtWork =
        day -> workingDays.includes(day, availability) && !availability.isAway(day);
    assertThat(
            days(day ->
                workingDays.kind(day) != DayKind.SHORT
                    && time.on(day).isPresent() != isAtWork.test(day)))
        .isEmpty();
  }

  @Property(tries = 500)
  void aTimeThatClocksShowIsAnInstantAndOneThatTheySkipIsNone(
      @ForAll("days") LocalDate day, @ForAll("times") LocalTime time) {
    LocalDate forward =
        LocalDate.of(day.getYear(), 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    for (LocalDate some : List.of(day, forward)) {
      boolean isSkipped = some.equals(forward) && time.getHour() == 2;
      assertThat(clock.instant(some, time).map(at -> at.atZone(clock.zone()).toLocalDateTime()))
          .isEqualTo(isSkipped ? Optional.empty() : Optional.of(some.atTime(time)));
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LAST.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers().between(0, 24 * 60 - 1).map(LocalTime.MIN::plusMinutes);
  }

  @Provide
  Arbitrary<Life> lives() {
    Arbitrary<Employment> employments =
        Combinators.combine(days(), Arbitraries.integers().between(0, 6000).injectNull(0.5))
            .as((first, length) -> employed(first, length == null ? null : first.plusDays(length)));
    Arbitrary<Map<UnitId, List<WorkingHours>>> ofUnits =
        Arbitraries.maps(Arbitraries.of(ROOT, SECTOR, NORR), inARow(true)).ofMaxSize(3);
    return Combinators.combine(
            absences().list().ofMaxSize(3), partTimes(), inARow(false), ofUnits, employments)
        .as(Life::new);
  }

  private Arbitrary<Absence> absences() {
    return Combinators.combine(days(), Arbitraries.integers().between(0, 90).injectNull(0.1))
        .as((first, length) ->
            new Absence(
                new AbsenceId(new UUID(0, 3)),
                SOMEBODY,
                first,
                length == null ? null : first.plusDays(length)));
  }

  private Arbitrary<List<PartTime>> partTimes() {
    return Combinators.combine(
            days(), Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7))
        .as((first, weekdays) ->
            new PartTime(
                new UUID(0, 4), SOMEBODY, first, first.plusDays(400), PartTime.weekdays(weekdays)))
        .list()
        .ofMaxSize(2);
  }

  /** Hours one after the other, as the verbs leave them: each ends before the next begins. */
  private Arbitrary<List<WorkingHours>> inARow(boolean everyWeekday) {
    return days()
        .set()
        .ofMaxSize(3)
        .map(some -> some.stream().sorted().toList())
        .flatMap(firsts -> {
          Arbitrary<List<WorkingHours>> row = Arbitraries.just(List.of());
          for (int i = 0; i < firsts.size(); i++) {
            LocalDate first = firsts.get(i);
            LocalDate last = i + 1 < firsts.size() ? firsts.get(i + 1).minusDays(1) : null;
            row =
                Combinators.combine(row, hours(first, last, everyWeekday))
                    .as((before, next) -> {
                      List<WorkingHours> all = new ArrayList<>(before);
                      all.add(next);
                      return all;
                    });
          }
          return row;
        });
  }

  private Arbitrary<WorkingHours> hours(
      LocalDate first, @Nullable LocalDate last, boolean everyWeekday) {
    Set<DayOfWeek> all = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    Arbitrary<Set<DayOfWeek>> weekdays =
        everyWeekday
            ? Arbitraries.just(all)
            : Arbitraries.of(all).set().ofMinSize(1).ofMaxSize(all.size());
    Arbitrary<List<WorkingHoursDay>> week1 = week(1, weekdays);
    Arbitrary<List<WorkingHoursDay>> week2 = week(2, weekdays);
    return Combinators.combine(Arbitraries.of(1, 2), week1, week2)
        .as((weeks, one, two) -> {
          List<WorkingHoursDay> days = new ArrayList<>(one);
          days.addAll(weeks == 2 ? two : List.of());
          return WorkingHoursTest.hours(SOMEBODY, first, last, weeks, days);
        });
  }

  private Arbitrary<List<WorkingHoursDay>> week(int week, Arbitrary<Set<DayOfWeek>> weekdays) {
    Arbitrary<Integer> begins = Arbitraries.integers().between(0, 13 * 60);
    Arbitrary<Integer> lasts = Arbitraries.integers().between(1, 10 * 60);
    return Combinators.combine(weekdays, begins, lasts)
        .as((some, begin, length) ->
            some.stream()
                .map(weekday ->
                    new WorkingHoursDay(
                        week,
                        weekday,
                        LocalTime.MIN.plusMinutes(begin + weekday.getValue()),
                        LocalTime.MIN.plusMinutes(begin + weekday.getValue() + length)))
                .toList());
  }

  @Example
  void aCycleOfTwoWeeksGoesOnOverAYearWithFiftyThree() {
    WorkingHours everySecond =
        WorkingHoursTest.hours(
            SOMEBODY,
            LocalDate.parse("2026-12-16"),
            null,
            2,
            List.of(
                WorkingHoursTest.day(1, DayOfWeek.WEDNESDAY, "08:00", "16:00"),
                WorkingHoursTest.day(2, DayOfWeek.THURSDAY, "09:00", "17:00")));
    // Weeks 51, 52, 53 of 2026, then 1 and 2 of 2027: 53 and 1 are both odd.
    assertThat(List.of("2026-12-16", "2026-12-30", "2027-01-13"))
        .allMatch(day -> everySecond.on(LocalDate.parse(day)).isPresent());
    assertThat(List.of("2026-12-23", "2027-01-06", "2027-01-20"))
        .noneMatch(day -> everySecond.on(LocalDate.parse(day)).isPresent());
    assertThat(everySecond.on(LocalDate.parse("2027-01-07")))
        .contains(new Hours(LocalTime.parse("09:00"), LocalTime.parse("17:00")));
  }

  @Example
  void aShortDayEndsAtNoonAndIsNoneForWhoeverWouldComeLater() {
    LocalDate maundyThursday = LocalDate.parse("2026-04-02");
    List<Employment> always = List.of(employed(FIRST, null));
    assertThat(time(Availability.FULL, always, Map.of()).on(maundyThursday))
        .contains(new Hours(LocalTime.parse("08:00"), NOON));
    WorkingHours late =
        WorkingHoursTest.hours(
            SOMEBODY,
            FIRST,
            null,
            1,
            List.of(WorkingHoursTest.day(1, DayOfWeek.THURSDAY, "12:00", "20:00")));
    Availability evenings = new Availability(List.of(), List.of(), List.of(late));
    assertThat(time(evenings, always, Map.of()).on(maundyThursday)).isEmpty();
    assertThat(time(evenings, always, Map.of()).on(maundyThursday.plusDays(7))).isPresent();
  }

  @Example
  void whatIsSkippedAtTheBeginningIsLeftOutAndWhatComesTwiceCounts() {
    LocalDate forward = LocalDate.parse("2026-03-29");
    assertThat(clock.instant(forward, LocalTime.parse("02:30"))).isEmpty();
    assertThat(clock.span(forward, new Hours(LocalTime.parse("02:10"), LocalTime.parse("02:50"))))
        .isEmpty();
    assertThat(hoursOf(forward, "02:30", "06:00")).isEqualTo(3);
    assertThat(hoursOf(forward, "00:00", "06:00")).isEqualTo(5);
    LocalDate back = LocalDate.parse("2026-10-25");
    assertThat(hoursOf(back, "00:00", "06:00")).isEqualTo(7);
    assertThat(hoursOf(back, "01:30", "02:30")).isEqualTo(2);
  }

  private long hoursOf(LocalDate day, String begins, String ends) {
    TimeSpan span =
        clock.span(day, new Hours(LocalTime.parse(begins), LocalTime.parse(ends))).orElseThrow();
    return Duration.between(span.begins(), span.ends()).toHours();
  }

  @Example
  void theSpanOfADayIsByTheClockOfTheOrganisation() {
    WorkingTime time = time(Availability.FULL, List.of(employed(FIRST, null)), Map.of());
    assertThat(time.span(LocalDate.parse("2026-03-27")).orElseThrow().begins())
        .isEqualTo("2026-03-27T07:00:00Z");
    assertThat(time.span(LocalDate.parse("2026-03-30")).orElseThrow().begins())
        .isEqualTo("2026-03-30T06:00:00Z");
    assertThat(time.span(LocalDate.parse("2026-03-29"))).isEmpty();
  }
}
