package se.fadder.breakplans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fadder.kernel.PersonId;

/**
 * The plan of a person who wants to be reminded, as it holds on a day.
 *
 * @param items by time; those that are switched off are not among them
 * @param pausedUntil the last day of a pause that ends before that day; empty when there was none
 */
public record BreakPlan(PersonId personId, List<BreakItem> items, Optional<LocalDate> pausedUntil) {
  public BreakPlan {
    items = List.copyOf(items);
  }
}
