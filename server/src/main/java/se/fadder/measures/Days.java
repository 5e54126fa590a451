package se.fadder.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.fadder.kernel.Today;

/**
 * Some days of a month that is over.
 *
 * @param from when the first of them began
 * @param until when the last of them was over
 */
public record Days(LocalDate first, LocalDate last, Instant from, Instant until) {
  /** Each day of a month by itself. */
  public static List<Days> each(YearMonth month, Today today) {
    return of(month, 1, today);
  }

  static List<Days> of(YearMonth month, int atOnce, Today today) {
    List<Days> all = new ArrayList<>();
    for (int day = 1; day <= month.lengthOfMonth(); day += atOnce) {
      LocalDate first = month.atDay(day);
      LocalDate last = month.atDay(Math.min(day + atOnce - 1, month.lengthOfMonth()));
      all.add(new Days(first, last, begin(first, today), begin(last.plusDays(1), today)));
    }
    return all;
  }

  private static Instant begin(LocalDate day, Today today) {
    return day.atStartOfDay(today.zone()).toInstant();
  }
}
