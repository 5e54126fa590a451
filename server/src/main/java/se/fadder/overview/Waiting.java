package se.fadder.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.Step;
import se.fadder.templates.StepRole;

/**
 * A waiting list: what waits for one person in a plan, or for whoever gets a role.
 *
 * @param forViewer whether that is the viewer
 * @param personId null when nobody has the role yet
 * @param role in which it waits for them; null for a step that was given to them
 * @param items by due date, the first {@value #MOST_ITEMS}
 */
public record Waiting(
    boolean forViewer, @Nullable PersonId personId, @Nullable StepRole role, List<Item> items) {
  private static final int MOST_ITEMS = 100;

  public Waiting {
    items = items.stream().limit(MOST_ITEMS).toList();
  }

  /** A step that waits. */
  public record Item(Step step, WaitingKind kind) {}
}
