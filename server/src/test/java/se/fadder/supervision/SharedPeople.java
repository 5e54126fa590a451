package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Absence;
import se.fadder.calendar.AbsenceId;
import se.fadder.calendar.Availability;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.PartTime;
import se.fadder.calendar.WallClock;
import se.fadder.calendar.WorkingDays;
import se.fadder.calendar.WorkingHours;
import se.fadder.calendar.WorkingHoursDay;
import se.fadder.calendar.WorkingHoursId;
import se.fadder.calendar.WorkingTime;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** People with calendars of their own over 2024 to 2040, as tests of what they share need them. */
final class SharedPeople {
  static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  static final LocalDate LAST = LocalDate.parse("2040-12-31");
  static final WorkingDays DAYS = new WorkingDays(DayRules.usual());
  static final WallClock CLOCK = new WallClock(ZoneId.of("Europe/Stockholm"));

  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
  private static final UnitId UNIT = new UnitId(new UUID(0, 10));

  private SharedPeople() {}

  /** Somebody who is employed all the time. */
  static WorkingTime person(
      List<Absence> absences, List<PartTime> partTimes, List<WorkingHours> own) {
    return person(absences, partTimes, own, FIRST, null);
  }

  private static WorkingTime person(
      List<Absence> absences,
      List<PartTime> partTimes,
      List<WorkingHours> own,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    Employment employment =
        new Employment(
            new EmploymentId(new UUID(0, 2)),
            SOMEBODY,
            UNIT,
            UnitPath.root(UNIT),
            "Socialsekreterare",
            EmploymentForm.PERMANENT,
            firstDay,
            lastDay);
    return new WorkingTime(
        DAYS,
        LocalTime.NOON,
        CLOCK,
        new Availability(absences, partTimes, own),
        List.of(employment),
        Map.of());
  }

  static Absence away(LocalDate first, @Nullable LocalDate last) {
    return new Absence(new AbsenceId(new UUID(0, 3)), SOMEBODY, first, last);
  }

  static PartTime works(LocalDate first, @Nullable LocalDate last, Set<DayOfWeek> weekdays) {
    return new PartTime(new UUID(0, 4), SOMEBODY, first, last, PartTime.weekdays(weekdays));
  }

  static WorkingHours own(LocalDate first, int weeks, List<WorkingHoursDay> days) {
    return new WorkingHours(
        new WorkingHoursId(new UUID(0, 5)), null, SOMEBODY, first, null, weeks, days);
  }

  static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(FIRST.toEpochDay(), LAST.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  /** Some people who are away now and then, work part time, or at hours of their own. */
  static Arbitrary<SharedTime> some() {
    return anybody().list().ofMinSize(1).ofMaxSize(4).map(SharedTime::new);
  }

  private static Arbitrary<WorkingTime> anybody() {
    Arbitrary<Absence> absences =
        Combinators.combine(days(), Arbitraries.integers().between(0, 60).injectNull(0.02))
            .as((first, length) -> away(first, length == null ? null : first.plusDays(length)));
    Arbitrary<PartTime> partTimes =
        Combinators.combine(days(), Arbitraries.of(DayOfWeek.class).set().ofMinSize(2).ofMaxSize(6))
            .as((first, weekdays) -> works(first, first.plusDays(800), weekdays));
    Arbitrary<LocalDate> begins = Arbitraries.of(FIRST, LocalDate.parse("2027-06-01"));
    Arbitrary<@Nullable LocalDate> ends =
        Arbitraries.of(LocalDate.parse("2038-06-30")).injectNull(0.7);
    return Combinators.combine(
            absences.list().ofMaxSize(60),
            partTimes.list().ofMaxSize(2),
            ownHours().list().ofMaxSize(1),
            begins,
            ends)
        .as(SharedPeople::person);
  }

  private static Arbitrary<WorkingHours> ownHours() {
    Arbitrary<List<WorkingHoursDay>> days =
        Combinators.combine(
                Arbitraries.of(1, 2),
                Arbitraries.of(WEEKDAYS),
                Arbitraries.integers().between(6 * 2, 12 * 2),
                Arbitraries.integers().between(4, 9))
            .as((week, weekday, halfHours, length) -> {
              LocalTime from = LocalTime.MIN.plusMinutes(30L * halfHours);
              return new WorkingHoursDay(week, weekday, from, from.plusHours(length));
            })
            .list()
            .uniqueElements(day -> day.week() + " " + day.weekday())
            .ofMinSize(6)
            .ofMaxSize(10);
    return Combinators.combine(days(), days).as((first, some) -> own(first, 2, some));
  }
}
