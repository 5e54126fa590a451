package se.fadder.breakplans;

import java.util.List;
import se.fadder.kernel.PersonId;

/**
 * The plan of a person who wants to be reminded, as it holds on a day.
 *
 * @param items by time; those that are switched off are not among them
 */
public record BreakPlan(PersonId personId, List<BreakItem> items) {
  public BreakPlan {
    items = List.copyOf(items);
  }
}
