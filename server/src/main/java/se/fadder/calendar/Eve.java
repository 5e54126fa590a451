package se.fadder.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * An eve: a day before a Swedish holiday that is no holiday by the law 1989:253 but that an
 * employer may free or shorten.
 */
public enum Eve {
  TWELFTH_NIGHT(MonthDay.of(1, 5)),
  MAUNDY_THURSDAY("christian.GOOD_FRIDAY"),
  WALPURGIS_NIGHT(MonthDay.of(4, 30)),
  DAY_BEFORE_ASCENSION("christian.ASCENSION_DAY"),
  DAY_BEFORE_NATIONAL_DAY(MonthDay.of(6, 5)),
  MIDSUMMER_EVE("MIDSUMMER"),
  ALL_SAINTS_EVE("ALL_SAINTS"),
  DAY_BEFORE_CHRISTMAS_EVE(MonthDay.of(12, 23)),
  CHRISTMAS_EVE(MonthDay.of(12, 24)),
  NEW_YEARS_EVE(MonthDay.of(12, 31));

  private final @Nullable MonthDay fixed;
  private final String holidayAfter;

  Eve(MonthDay fixed) {
    this.fixed = fixed;
    this.holidayAfter = "";
  }

  Eve(String holidayAfter) {
    this.fixed = null;
    this.holidayAfter = holidayAfter;
  }

  /** The day on which the eve falls in a year. */
  LocalDate in(int year, Holidays holidays) {
    return fixed != null ? fixed.atYear(year) : holidays.dateOf(holidayAfter, year).minusDays(1);
  }
}
