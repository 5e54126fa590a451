package se.fadder.breaks;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of somebody's own breaks.
 *
 * @param slots those of which they were told, or which they took before they were, by time
 * @param unprompted those that they took without being reminded, by time
 */
public record BreakHistoryDay(
    LocalDate date, BreakCounts counts, List<BreakSlot> slots, List<TakenBreak> unprompted) {
  public BreakHistoryDay {
    slots = List.copyOf(slots);
    unprompted = List.copyOf(unprompted);
  }
}
