package se.fadder.cadence;

import org.jspecify.annotations.Nullable;

/**
 * A row of a cadence: up to a week of the mentorship the two are to meet every so many weeks.
 *
 * @param untilWeek the last week of which it holds; null in the last row, which holds from then on
 */
public record CadenceRow(@Nullable Integer untilWeek, int everyWeeks) {
  boolean holdsIn(int week) {
    return untilWeek == null || week <= untilWeek;
  }
}
