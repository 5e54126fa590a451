package se.fadder.ramp;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;

/**
 * The agreed cases of one month of an employment.
 *
 * @param month counted from the first day, from 1 to 12
 * @param firstDay of that month
 */
public record RampMonth(int month, LocalDate firstDay, int own, int coHandled) {
  /** The last month of a ramp, and so how many there are. */
  public static final int LAST = 12;

  static RampMonth of(LocalDate employed, int month, Cases agreed) {
    return new RampMonth(month, begins(employed, month), agreed.own(), agreed.coHandled());
  }

  /**
   * The first day of a month of employment: the first day of the employment, that many calendar
   * months later. Each is reckoned from the first of all and not from the one before, so that a
   * short February does not shorten the months after it.
   */
  static LocalDate begins(LocalDate employed, int month) {
    return employed.plusMonths(month - 1L);
  }

  /**
   * The month of employment that a day lies in. A day before the first one is of month 1, as the
   * Monday of a first week may be.
   */
  static int at(LocalDate employed, LocalDate day) {
    if (day.isBefore(employed)) {
      return 1;
    }
    int turns = (int) MONTHS.between(employed.withDayOfMonth(1), day.withDayOfMonth(1));
    return begins(employed, turns + 1).isAfter(day) ? turns : turns + 1;
  }

  Cases cases() {
    return new Cases(own, coHandled);
  }
}
