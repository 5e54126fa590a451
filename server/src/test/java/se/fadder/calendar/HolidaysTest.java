package se.fadder.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests holidays by the law 1989:253 and eves by configuration, against dates written by hand. */
final class HolidaysTest {
  private static final DayRules NO_EVES = new DayRules(Set.of(), Set.of());

  @ParameterizedTest
  @CsvSource({
    "2025, 01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-06 06-08 06-21 11-01 12-25 12-26",
    "2026, 01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26",
    "2027, 01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-26 11-06 12-25 12-26",
  })
  void areThoseOfTheLaw(int year, String days) {
    Holidays holidays = new Holidays();
    assertThat(daysOf(year).filter(day -> holidays.in(day.getYear()).contains(day)))
        .containsExactly(dates(year, days));
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31",
    "2026, 01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31",
    "2027, 01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31",
  })
  void weekdaysAreFreeOnHolidaysAndFreeEves(int year, String days) {
    WorkingDays usual = new WorkingDays(DayRules.usual());
    assertThat(weekdaysOf(year).filter(day -> usual.kind(day) == DayKind.FREE))
        .containsExactly(dates(year, days));
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 04-17 04-30 05-28 10-31 12-23",
    "2026, 01-05 04-02 04-30 05-13 10-30 12-23",
    "2027, 01-05 03-25 04-30 05-05 11-05 12-23",
  })
  void someDaysAreShort(int year, String days) {
    WorkingDays usual = new WorkingDays(DayRules.usual());
    assertThat(daysOf(year).filter(day -> usual.kind(day) == DayKind.SHORT))
        .containsExactly(dates(year, days));
  }

  @Test
  void withoutRulesEvesAreWorkingDays() {
    WorkingDays strict = new WorkingDays(NO_EVES);
    Holidays holidays = new Holidays();
    for (int year = 2025; year <= 2027; year++) {
      assertThat(weekdaysOf(year).filter(day -> strict.kind(day) != DayKind.WORKING))
          .allMatch(day -> holidays.in(day.getYear()).contains(day));
    }
    assertThat(strict.kind(LocalDate.parse("2026-12-24"))).isEqualTo(DayKind.WORKING);
    assertThat(strict.includes(LocalDate.parse("2026-12-24"), Availability.FULL)).isTrue();
  }

  @Test
  void anEmployerDecidesAboutEachEve() {
    WorkingDays own =
        new WorkingDays(new DayRules(Set.of(Eve.WALPURGIS_NIGHT), Set.of(Eve.CHRISTMAS_EVE)));
    assertThat(own.kind(LocalDate.parse("2026-04-30"))).isEqualTo(DayKind.FREE);
    assertThat(own.kind(LocalDate.parse("2026-12-24"))).isEqualTo(DayKind.SHORT);
    assertThat(own.kind(LocalDate.parse("2026-12-31"))).isEqualTo(DayKind.WORKING);
  }

  @ParameterizedTest
  @CsvSource({
    "TWELFTH_NIGHT, 2026-01-05",
    "MAUNDY_THURSDAY, 2026-04-02",
    "WALPURGIS_NIGHT, 2026-04-30",
    "DAY_BEFORE_ASCENSION, 2026-05-13",
    "DAY_BEFORE_NATIONAL_DAY, 2026-06-05",
    "MIDSUMMER_EVE, 2026-06-19",
    "ALL_SAINTS_EVE, 2026-10-30",
    "DAY_BEFORE_CHRISTMAS_EVE, 2026-12-23",
    "CHRISTMAS_EVE, 2026-12-24",
    "NEW_YEARS_EVE, 2026-12-31",
  })
  void everyEveCanBeShortened(Eve eve, LocalDate day) {
    WorkingDays own = new WorkingDays(new DayRules(Set.of(), Set.of(eve)));
    assertThat(daysOf(2026).filter(each -> own.kind(each) == DayKind.SHORT)).containsExactly(day);
  }

  @Test
  void aShortDayIsAWorkingDayAndAShortWeekendIsNone() {
    WorkingDays usual = new WorkingDays(DayRules.usual());
    assertThat(usual.includes(LocalDate.parse("2026-01-05"), Availability.FULL)).isTrue();
    assertThat(usual.kind(LocalDate.parse("2025-01-05"))).isEqualTo(DayKind.FREE);
  }

  @Test
  void anEveCannotBeBothFreeAndShort() {
    assertThatThrownBy(() -> new DayRules(Set.of(Eve.NEW_YEARS_EVE), Set.of(Eve.NEW_YEARS_EVE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NEW_YEARS_EVE");
  }

  private static Stream<LocalDate> daysOf(int year) {
    return Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1));
  }

  private static Stream<LocalDate> weekdaysOf(int year) {
    return daysOf(year).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
  }

  private static LocalDate[] dates(int year, String days) {
    return Stream.of(days.split(" ", -1))
        .map(day -> LocalDate.parse(year + "-" + day))
        .toArray(LocalDate[]::new);
  }
}
