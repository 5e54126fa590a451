package se.fadder.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/** Tests the counting of the days on which somebody works, for whoever works when. */
final class WorkingDaysTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
  private static final int DAYS = 21 * 365;
  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));

  private final WorkingDays days = new WorkingDays(DayRules.usual());

  private LocalDate count(LocalDate anchor, int count, Availability person) {
    return days.count(anchor, count, person).orElseThrow();
  }

  @Property(tries = 300)
  void endsOnADayOnWhichThePersonWorks(
      @ForAll("anchors") LocalDate anchor,
      @ForAll @IntRange(min = -200, max = 200) int count,
      @ForAll("people") Availability person) {
    LocalDate day = count(anchor, count, person);
    assertThat(days.includes(day, person)).isTrue();
    assertThat(days.kind(day)).isNotEqualTo(DayKind.FREE);
    assertThat(person.absences())
        .filteredOn(absence -> absence.lastDay() != null)
        .noneMatch(absence -> absence.term().includes(day));
    assertThat(person.partTimes())
        .filteredOn(partTime -> partTime.term().includes(day))
        .allMatch(partTime -> partTime.workingDays().contains(day.getDayOfWeek()));
  }

  @Property(tries = 300)
  void countingNoneStaysOrGoesToTheNext(
      @ForAll("anchors") LocalDate anchor, @ForAll("people") Availability person) {
    LocalDate day = count(anchor, 0, person);
    assertThat(day).isAfterOrEqualTo(anchor);
    assertThat(worked(anchor, day, person)).isZero();
  }

  @Property(tries = 200)
  void passesExactlyAsManyWorkingDays(
      @ForAll("anchors") LocalDate anchor,
      @ForAll @IntRange(min = 0, max = 120) int count,
      @ForAll("people") Availability person) {
    LocalDate from = count(anchor, 0, person);
    assertThat(worked(from, count(anchor, count, person), person)).isEqualTo(count);
    assertThat(worked(count(anchor, -count, person), from, person)).isEqualTo(count);
  }

  @Property(tries = 200)
  void oneMoreIsLater(
      @ForAll("anchors") LocalDate anchor,
      @ForAll @IntRange(min = -60, max = 60) int count,
      @ForAll("people") Availability person) {
    assertThat(count(anchor, count + 1, person)).isAfter(count(anchor, count, person));
  }

  @Property(tries = 200)
  void aLaterAnchorIsNeverEarlier(
      @ForAll("anchors") LocalDate anchor,
      @ForAll @IntRange(min = 0, max = 30) int later,
      @ForAll @IntRange(min = -60, max = 60) int count,
      @ForAll("people") Availability person) {
    assertThat(count(anchor.plusDays(later), count, person))
        .isAfterOrEqualTo(count(anchor, count, person));
  }

  @Property(tries = 200)
  void thereAndBackIsWhereItBegan(
      @ForAll("anchors") LocalDate anchor,
      @ForAll @IntRange(min = -120, max = 120) int count,
      @ForAll("people") Availability person) {
    LocalDate there = count(anchor, count, person);
    assertThat(count(there, -count, person)).isEqualTo(count(anchor, 0, person));
  }

  /** How many working days there are from a day up to, but without, another. */
  private long worked(LocalDate from, LocalDate to, Availability person) {
    return from.datesUntil(to).filter(day -> days.includes(day, person)).count();
  }

  @Provide
  Arbitrary<LocalDate> anchors() {
    return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
  }

  /** Somebody who is at work on at least one weekday when not absent. */
  @Provide
  Arbitrary<Availability> people() {
    return Arbitraries.of(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
        .flatMap(always ->
            Combinators.combine(
                    absences().list().ofMaxSize(5), partTimes(always).list().ofMaxSize(2))
                .as(Availability::new));
  }

  private Arbitrary<Absence> absences() {
    return Combinators.combine(anchors(), Arbitraries.integers().between(0, 60).injectNull(0.2))
        .as((first, length) -> absence(first, length == null ? null : first.plusDays(length)));
  }

  private Arbitrary<PartTime> partTimes(DayOfWeek always) {
    return Combinators.combine(
            anchors(),
            Arbitraries.integers().between(0, 900).injectNull(0.3),
            Arbitraries.of(DayOfWeek.class).set())
        .as((first, length, some) -> {
          Set<DayOfWeek> weekdays = EnumSet.of(always);
          weekdays.addAll(some);
          return partTime(first, length == null ? null : first.plusDays(length), weekdays);
        });
  }

  private static Absence absence(LocalDate first, @Nullable LocalDate last) {
    return new Absence(new AbsenceId(new UUID(0, 2)), SOMEBODY, first, last);
  }

  private static PartTime partTime(
      LocalDate first, @Nullable LocalDate last, Set<DayOfWeek> weekdays) {
    return new PartTime(new UUID(0, 3), SOMEBODY, first, last, PartTime.weekdays(weekdays));
  }

  @Example
  void somebodyOnPartTimeWorksOnTheirWeekdays() {
    Availability mondays =
        new Availability(List.of(), List.of(partTime(FIRST, null, EnumSet.of(DayOfWeek.MONDAY))));
    assertThat(count(LocalDate.parse("2026-03-02"), 1, mondays)).isEqualTo("2026-03-09");
    // Easter Monday is the sixth of April.
    assertThat(count(LocalDate.parse("2026-03-30"), 1, mondays)).isEqualTo("2026-04-13");
  }

  @Example
  void daysOfAbsenceArePassedOver() {
    Availability away =
        new Availability(
            List.of(absence(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-10"))),
            List.of());
    assertThat(count(LocalDate.parse("2026-03-03"), 1, away)).isEqualTo("2026-03-11");
    assertThat(count(LocalDate.parse("2026-03-05"), 0, away)).isEqualTo("2026-03-11");
    assertThat(count(LocalDate.parse("2026-03-11"), -1, away)).isEqualTo("2026-03-03");
  }

  @Example
  void anAbsenceWithoutAnEndMovesNothing() {
    Availability away = new Availability(List.of(absence(FIRST, null)), List.of());
    LocalDate anchor = LocalDate.parse("2026-03-03");
    assertThat(count(anchor, 40, away)).isEqualTo(count(anchor, 40, Availability.FULL));
  }

  @Example
  void whoeverIsNeverAtWorkHasNoSuchDay() {
    Availability weekends =
        new Availability(List.of(), List.of(partTime(FIRST, null, EnumSet.of(DayOfWeek.SUNDAY))));
    Availability contrary =
        new Availability(
            List.of(),
            List.of(
                partTime(FIRST, null, EnumSet.of(DayOfWeek.MONDAY)),
                partTime(FIRST, null, EnumSet.of(DayOfWeek.TUESDAY))));
    Availability longGone =
        new Availability(List.of(absence(FIRST, FIRST.plusYears(10))), List.of());
    for (Availability never : List.of(weekends, contrary, longGone)) {
      for (int count : new int[] {-3, 0, 3}) {
        assertThat(days.count(FIRST.plusYears(4), count, never)).isEmpty();
      }
    }
  }

  @Example
  void weekdaysAreWrittenAsNumbersInOrder() {
    assertThat(PartTime.weekdays(List.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
        .isEqualTo("15");
    assertThat(partTime(FIRST, null, EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)).workingDays())
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    for (String wrong : List.of("", "8", "0", "MON", "12345671")) {
      assertThatThrownBy(() -> new PartTime(new UUID(0, 3), SOMEBODY, FIRST, null, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
