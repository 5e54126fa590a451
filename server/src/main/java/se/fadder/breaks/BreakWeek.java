package se.fadder.breaks;

import java.time.LocalDate;
import java.util.List;

/**
 * A week of somebody's own breaks.
 *
 * @param firstDay its Monday
 * @param days those on which there was a break
 */
public record BreakWeek(LocalDate firstDay, BreakCounts counts, List<BreakHistoryDay> days) {
  public BreakWeek {
    days = List.copyOf(days);
  }
}
