package se.fadder.ramp;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A count of the cases that a new hire had in a week.
 *
 * @param week its Monday
 * @param agreed for the month in which the week begins; null when nothing is
 */
public record CaseCount(
    LocalDate week, int own, int coHandled, Instant notedAt, @Nullable RampMonth agreed) {
  private static final int DAYS_OF_A_WEEK = 7;

  /** The Monday of the week of a day. */
  public static LocalDate weekOf(LocalDate day) {
    return day.with(previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * Whether a week may be noted on a day: during that week and the next, when it holds a day of the
   * employment.
   */
  static boolean isOpen(LocalDate week, LocalDate employed, LocalDate day) {
    LocalDate present = weekOf(day);
    boolean recent = week.equals(present) || week.equals(present.minusDays(DAYS_OF_A_WEEK));
    return recent && !day.isBefore(employed) && !week.isBefore(weekOf(employed));
  }

  /** Whether there are more cases than agreed. */
  public boolean above() {
    return agreed != null && new Cases(own, coHandled).isAbove(agreed.cases());
  }
}
