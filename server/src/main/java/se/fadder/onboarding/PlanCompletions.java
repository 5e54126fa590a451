package se.fadder.onboarding;

import se.fadder.db.WriteTx;

/** A listener of rooms above, told of plans that are completed in the same unit of work. */
@FunctionalInterface
public interface PlanCompletions {
  /** Hears that nothing required was left of a plan, and that it was closed. */
  void completed(WriteTx tx, PlanId plan);
}
