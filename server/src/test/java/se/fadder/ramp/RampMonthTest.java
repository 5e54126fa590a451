package se.fadder.ramp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tests which month of an employment a day lies in, whatever the first day, over twenty years. */
class RampMonthTest {
  private static final LocalDate FROM = LocalDate.parse("2024-01-01");

  /** Twenty years and five of their leap days. */
  private static final int DAYS = 7_305;

  private static LocalDate day(int number) {
    return FROM.plusDays(number);
  }

  @Test
  void aMonthBeginsOnTheSameDayOfTheMonthOrOnItsLast() {
    LocalDate employed = LocalDate.parse("2027-01-31");
    assertThat(IntStream.rangeClosed(1, 14).mapToObj(m -> RampMonth.begins(employed, m)))
        .extracting(LocalDate::toString)
        .containsExactly(
            "2027-01-31",
            "2027-02-28",
            "2027-03-31",
            "2027-04-30",
            "2027-05-31",
            "2027-06-30",
            "2027-07-31",
            "2027-08-31",
            "2027-09-30",
            "2027-10-31",
            "2027-11-30",
            "2027-12-31",
            "2028-01-31",
            "2028-02-29");
  }

  @Test
  void aMonthEndsTheDayBeforeTheNextBegins() {
    LocalDate employed = LocalDate.parse("2028-01-31");
    assertThat(RampMonth.at(employed, LocalDate.parse("2028-02-28"))).isEqualTo(1);
    assertThat(RampMonth.at(employed, LocalDate.parse("2028-02-29"))).isEqualTo(2);
    assertThat(RampMonth.at(employed, LocalDate.parse("2028-03-30"))).isEqualTo(2);
    assertThat(RampMonth.at(employed, LocalDate.parse("2028-03-31"))).isEqualTo(3);
  }

  @Test
  void whoBeginsOnALeapDayTurnsTheYearOnTheLastOfFebruary() {
    LocalDate employed = LocalDate.parse("2028-02-29");
    assertThat(RampMonth.at(employed, LocalDate.parse("2029-02-27"))).isEqualTo(12);
    assertThat(RampMonth.at(employed, LocalDate.parse("2029-02-28"))).isEqualTo(13);
    assertThat(RampMonth.at(employed, LocalDate.parse("2028-03-28"))).isEqualTo(1);
    assertThat(RampMonth.at(employed, LocalDate.parse("2028-03-29"))).isEqualTo(2);
  }

  /** Walked through day by day, as somebody would with a calendar on the wall. */
  @Property(tries = 300)
  void itIsWhatACalendarOnTheWallSays(@ForAll @IntRange(max = DAYS) int first) {
    LocalDate employed = day(first);
    int month = 1;
    for (LocalDate day = employed; month <= RampMonth.LAST + 1; day = day.plusDays(1)) {
      int length = YearMonth.from(day).lengthOfMonth();
      boolean turns = day.getDayOfMonth() == Math.min(employed.getDayOfMonth(), length);
      month += turns && day.isAfter(employed) ? 1 : 0;
      assertThat(RampMonth.at(employed, day)).as("%s from %s", day, employed).isEqualTo(month);
    }
  }

  @Property(tries = 1_000)
  void everyMonthHoldsItsFirstDayAndNotTheOneBefore(
      @ForAll @IntRange(max = DAYS) int first, @ForAll @IntRange(min = 2, max = 400) int month) {
    LocalDate employed = day(first);
    LocalDate begins = RampMonth.begins(employed, month);
    assertThat(RampMonth.at(employed, begins)).isEqualTo(month);
    assertThat(RampMonth.at(employed, begins.minusDays(1))).isEqualTo(month - 1);
  }

  @Property
  void whatLiesBeforeTheFirstDayIsOfTheFirstMonth(
      @ForAll @IntRange(max = DAYS) int first, @ForAll @IntRange(max = 400) int before) {
    assertThat(RampMonth.at(day(first), day(first).minusDays(before))).isEqualTo(1);
  }

  @Property
  void aWeekIsOpenDuringItAndTheNextFromTheFirstDayOn(
      @ForAll @IntRange(max = DAYS) int first, @ForAll @IntRange(max = 60) int later) {
    LocalDate employed = day(first);
    LocalDate today = employed.plusDays(later);
    for (int back = -3; back <= 5; back++) {
      LocalDate week = CaseCount.weekOf(today).minusWeeks(back);
      assertThat(week.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      boolean holdsADay = !week.plusDays(6).isBefore(employed);
      assertThat(CaseCount.isOpen(week, employed, today))
          .as("%s on %s from %s", week, today, employed)
          .isEqualTo(holdsADay && (back == 0 || back == 1));
    }
    assertThat(CaseCount.isOpen(CaseCount.weekOf(employed), employed, employed.minusDays(1)))
        .isFalse();
  }
}
