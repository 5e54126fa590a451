package se.fadder.mentorfollowup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.calendar.Absence;
import se.fadder.calendar.AbsenceId;
import se.fadder.calendar.Availability;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.PartTime;
import se.fadder.calendar.WorkingDays;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.mentorfollowup.LongAbsences.LongAbsence;

/**
 * Tests when a mentor is away for more than ten working days. Good Friday is 3 April 2026 and
 * Easter Monday the 6th.
 */
final class LongAbsencesTest {
  private static final PersonId MENTOR = new PersonId(new UUID(0, 1));
  private static final Term MENTORSHIP = new Term(day("2026-02-02"), null);

  private final LongAbsences rule = new LongAbsences(new WorkingDays(DayRules.usual()), 5);

  @Test
  void tenWorkingDaysAreNotLongAndElevenAre() {
    assertThat(told("2026-03-02", away("2026-03-02", "2026-03-15"))).isEmpty();
    assertThat(told("2026-03-02", away("2026-03-02", "2026-03-16")))
        .contains(new LongAbsence(day("2026-03-02"), day("2026-03-16"), day("2026-02-23")));
  }

  @Test
  void holidaysAreNoWorkingDays() {
    assertThat(told("2026-03-30", away("2026-03-30", "2026-04-14"))).isEmpty();
    assertThat(told("2026-03-30", away("2026-03-30", "2026-04-15"))).isPresent();
  }

  @Test
  void withoutAnEndItIsLongOnceSoManyHavePassed() {
    assertThat(told("2026-03-02", away("2026-03-02", null)))
        .contains(new LongAbsence(day("2026-03-02"), null, day("2026-03-16")));
  }

  @Test
  void whoWorksTwoDaysAWeekIsAwayForMoreWeeks() {
    PartTime twoDays =
        new PartTime(
            new UUID(0, 2),
            MENTOR,
            day("2025-01-01"),
            null,
            PartTime.weekdays(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)));
    Availability mentor =
        new Availability(List.of(absence("2026-03-02", null, null)), List.of(twoDays));
    assertThat(rule.within(MENTORSHIP, mentor, day("2026-03-02")).map(LongAbsence::knownFrom))
        .as("the sixth Monday, one of which is a holiday")
        .contains(day("2026-04-07"));
  }

  @Test
  void absencesWithNoWorkingDayBetweenThemAreOne() {
    Absence week = absence("2026-03-02", "2026-03-06", null);
    Absence next = absence("2026-03-09", "2026-03-13", null);
    Absence third = absence("2026-03-16", "2026-03-20", null);
    assertThat(told("2026-03-16", week, next, third))
        .contains(new LongAbsence(day("2026-03-02"), day("2026-03-20"), day("2026-02-23")));
    assertThat(told("2026-03-16", week, third)).isEmpty();
  }

  @Test
  void whereSomebodyStandsInItIsNoConcern() {
    Absence stoodIn = absence("2026-03-02", null, new PersonId(new UUID(0, 3)));
    assertThat(told("2026-04-20", stoodIn)).isEmpty();
  }

  @Test
  void whatLiesOutsideTheMentorshipDoesNotCount() {
    Availability mentor =
        new Availability(List.of(absence("2026-03-02", "2026-03-20", null)), List.of());
    Term later = new Term(day("2026-03-16"), null);
    assertThat(rule.within(later, mentor, day("2026-03-02"))).isEmpty();
    Term over = new Term(day("2026-02-02"), day("2026-03-06"));
    assertThat(rule.within(over, mentor, day("2026-03-02"))).isEmpty();
  }

  @Test
  void whatIsOverIsNoConcern() {
    assertThat(told("2026-03-30", away("2026-03-02", "2026-03-27"))).isEmpty();
    assertThat(told("2026-03-27", away("2026-03-02", "2026-03-27"))).isPresent();
  }

  private Optional<LongAbsence> told(String today, Absence... absences) {
    return rule.within(MENTORSHIP, new Availability(List.of(absences), List.of()), day(today));
  }

  private static Absence away(String from, @Nullable String to) {
    return absence(from, to, null);
  }

  private static Absence absence(String from, @Nullable String to, @Nullable PersonId standIn) {
    return new Absence(
        new AbsenceId(new UUID(1, from.hashCode())),
        MENTOR,
        day(from),
        to == null ? null : day(to),
        standIn);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
