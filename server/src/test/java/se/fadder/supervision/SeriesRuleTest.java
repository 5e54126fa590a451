package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fadder.supervision.SharedPeople.CLOCK;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Hours;
import se.fadder.calendar.WorkingTime;
import se.fadder.kernel.Term;

/** Tests the days of a series, over 2024 to 2040. */
final class SeriesRuleTest {
  private static final SharedTime EVERYBODY =
      new SharedTime(List.of(SharedPeople.person(List.of(), List.of(), List.of())));
  private static final Hours MORNING = hours("09:00", "10:00");
  private static final Hours AFTERNOON = hours("14:00", "15:00");

  private static Hours hours(String begins, String ends) {
    return new Hours(LocalTime.parse(begins), LocalTime.parse(ends));
  }

  private static SeriesRule rule(
      DayOfWeek weekday, Hours hours, int everyWeeks, String firstDay, String lastDay) {
    return new SeriesRule(
        weekday, hours, everyWeeks, new Term(LocalDate.parse(firstDay), LocalDate.parse(lastDay)));
  }

  @Property(tries = 25)
  void isWhatIsFoundDayByDay(
      @ForAll("people") SharedTime shared, @ForAll("rules") SeriesRule rule) {
    assertThat(rule.days(shared).stream().map(day -> day.seriesDay() + " " + day.day()).toList())
        .isEqualTo(dayByDay(shared, rule));
  }

  /** The oracle: a walk over all days that puts a week together before it decides. */
  private static List<String> dayByDay(SharedTime shared, SeriesRule rule) {
    List<String> found = new ArrayList<>();
    List<LocalDate> sharedDays = new ArrayList<>();
    LocalDate byRule = null;
    int weeksToPass = 0;
    LocalDate end = Objects.requireNonNull(rule.term().lastDay()).plusWeeks(1);
    for (LocalDate day = rule.term().firstDay(); day.isBefore(end); day = day.plusDays(1)) {
      if (rule.term().includes(day)) {
        if (day.getDayOfWeek() == rule.weekday()) {
          if (weeksToPass == 0) {
            byRule = day;
            weeksToPass = rule.everyWeeks();
          }
          weeksToPass--;
        }
        if (areAtWork(shared.people(), day, rule.hours())) {
          sharedDays.add(day);
        }
      }
      if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
        if (byRule != null) {
          found.add(byRule + " " + chosen(byRule, sharedDays));
        }
        byRule = null;
        sharedDays.clear();
      }
    }
    return found;
  }

  private static boolean areAtWork(List<WorkingTime> people, LocalDate day, Hours hours) {
    for (WorkingTime one : people) {
      Optional<Hours> at = one.on(day);
      if (at.isEmpty()
          || at.get().begins().toSecondOfDay() > hours.begins().toSecondOfDay()
          || at.get().ends().toSecondOfDay() < hours.ends().toSecondOfDay()) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable LocalDate chosen(LocalDate byRule, List<LocalDate> sharedDays) {
    LocalDate before = null;
    for (LocalDate day : sharedDays) {
      if (!day.isBefore(byRule)) {
        return day;
      }
      before = day;
    }
    return before;
  }

  @Property(tries = 25)
  void staysInItsIsoWeekAndKeepsItsTimeByTheWall(
      @ForAll("people") SharedTime shared, @ForAll("rules") SeriesRule rule) {
    LocalDate former = null;
    for (SeriesDay of : rule.days(shared)) {
      assertThat(of.seriesDay().getDayOfWeek()).isEqualTo(rule.weekday());
      if (former != null) {
        assertThat(ChronoUnit.DAYS.between(former, of.seriesDay()))
            .isEqualTo(7L * rule.everyWeeks());
      }
      former = of.seriesDay();
      LocalDate day = of.day();
      assertThat(of.isMoved()).isEqualTo(day != null && !day.equals(of.seriesDay()));
      assertThat(of.reason() == null).isEqualTo(of.seriesDay().equals(day));
      if (day != null) {
        assertThat(rule.term().includes(day)).isTrue();
        assertThat(isoWeek(day)).isEqualTo(isoWeek(of.seriesDay()));
        assertThat(
                CLOCK
                    .instant(day, rule.hours().begins())
                    .orElseThrow()
                    .atZone(CLOCK.zone())
                    .toLocalTime())
            .isEqualTo(rule.hours().begins());
      }
    }
  }

  private static String isoWeek(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  @Provide
  Arbitrary<SharedTime> people() {
    return SharedPeople.some();
  }

  @Provide
  Arbitrary<SeriesRule> rules() {
    Arbitrary<Hours> hours =
        Combinators.combine(
                Arbitraries.integers().between(14, 32), Arbitraries.integers().between(1, 6))
            .as((begins, length) ->
                new Hours(
                    LocalTime.MIN.plusMinutes(30L * begins),
                    LocalTime.MIN.plusMinutes(30L * (begins + length))));
    Arbitrary<Term> terms =
        Combinators.combine(
                SharedPeople.days().filter(day -> day.getYear() < 2030),
                Arbitraries.integers().between(0, 4000))
            .as((first, length) -> new Term(first, first.plusDays(length)));
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class), hours, Arbitraries.of(SeriesRule.EVERY_WEEKS), terms)
        .as(SeriesRule::new);
  }

  private static List<String> told(SeriesRule rule, SharedTime shared) {
    return rule.days(shared).stream()
        .map(of ->
            of.reason() == null
                ? of.seriesDay().toString()
                : of.seriesDay() + " " + of.reason() + " " + of.day())
        .toList();
  }

  @Example
  void meetsEaster() {
    assertThat(told(rule(DayOfWeek.MONDAY, AFTERNOON, 1, "2026-03-30", "2026-04-13"), EVERYBODY))
        .containsExactly("2026-03-30", "2026-04-06 HOLIDAY 2026-04-07", "2026-04-13");
    assertThat(told(rule(DayOfWeek.FRIDAY, AFTERNOON, 2, "2026-03-20", "2026-04-20"), EVERYBODY))
        .as("Maundy Thursday is over at noon, so Wednesday is the nearest before Good Friday")
        .containsExactly("2026-03-20", "2026-04-03 HOLIDAY 2026-04-01", "2026-04-17");
    assertThat(told(rule(DayOfWeek.FRIDAY, MORNING, 2, "2026-03-20", "2026-04-20"), EVERYBODY))
        .containsExactly("2026-03-20", "2026-04-03 HOLIDAY 2026-04-02", "2026-04-17");
    assertThat(told(rule(DayOfWeek.THURSDAY, AFTERNOON, 1, "2026-04-02", "2026-04-02"), EVERYBODY))
        .as("the day before is before the series")
        .containsExactly("2026-04-02 SHORT_DAY null");
    assertThat(told(rule(DayOfWeek.THURSDAY, AFTERNOON, 1, "2026-03-30", "2026-04-02"), EVERYBODY))
        .containsExactly("2026-04-02 SHORT_DAY 2026-04-01");
  }

  @Example
  void meetsANewYearAfterAWeekFiftyThree() {
    assertThat(told(rule(DayOfWeek.THURSDAY, MORNING, 2, "2026-12-03", "2027-01-20"), EVERYBODY))
        .as("New Year's Eve is in week 53, 14 January in week 2")
        .containsExactly("2026-12-03", "2026-12-17", "2026-12-31 HOLIDAY 2026-12-30", "2027-01-14");
    assertThat(told(rule(DayOfWeek.FRIDAY, MORNING, 1, "2026-12-24", "2027-01-08"), EVERYBODY))
        .as("Christmas Day falls back past the eve, which is before the series; 1 January to 30")
        .containsExactly("2026-12-25 HOLIDAY null", "2027-01-01 HOLIDAY 2026-12-30", "2027-01-08");
  }

  @Example
  void keepsItsTimeWhenClocksChange() {
    List<SeriesDay> days =
        rule(DayOfWeek.MONDAY, AFTERNOON, 1, "2026-03-23", "2026-03-30").days(EVERYBODY);
    assertThat(
            days.stream()
                .map(of ->
                    CLOCK
                        .instant(Objects.requireNonNull(of.day()), AFTERNOON.begins())
                        .orElseThrow()
                        .toString()))
        .containsExactly("2026-03-23T13:00:00Z", "2026-03-30T12:00:00Z");
  }

  @Example
  void beginsOnTheFirstSuchWeekdayAndCountsWeeksFromIt() {
    assertThat(told(rule(DayOfWeek.MONDAY, MORNING, 2, "2026-09-03", "2026-10-01"), EVERYBODY))
        .containsExactly("2026-09-07", "2026-09-21");
  }

  @Example
  void movesForWhoeverIsAwayOrPartTime() {
    LocalDate tuesday = LocalDate.parse("2026-09-08");
    SharedTime two =
        new SharedTime(
            List.of(
                SharedPeople.person(
                    List.of(SharedPeople.away(tuesday, tuesday.plusDays(1))), List.of(), List.of()),
                SharedPeople.person(
                    List.of(),
                    List.of(
                        SharedPeople.works(
                            SharedPeople.FIRST,
                            null,
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY))),
                    List.of())));
    assertThat(told(rule(DayOfWeek.TUESDAY, MORNING, 1, "2026-09-01", "2026-09-15"), two))
        .containsExactly("2026-09-01", "2026-09-08 NOT_AT_WORK 2026-09-07", "2026-09-15");
  }

  @Example
  void isNeverEveryThirdWeekAndNeverWithoutAnEnd() {
    assertThatThrownBy(() -> rule(DayOfWeek.MONDAY, MORNING, 3, "2026-09-01", "2026-10-01"))
        .isInstanceOf(IllegalArgumentException.class);
    Term open = new Term(LocalDate.parse("2026-09-01"), null);
    assertThatThrownBy(() -> new SeriesRule(DayOfWeek.MONDAY, MORNING, 1, open))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
