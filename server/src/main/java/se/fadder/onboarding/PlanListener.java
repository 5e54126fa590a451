package se.fadder.onboarding;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;

/** A listener of rooms above, told of plans that change in the unit of work that changes them. */
public interface PlanListener {
  /**
   * Hears that a plan has begun that nobody owns or mentors yet, and that nobody sees before its
   * new hire is admitted.
   */
  void staged(WriteTx tx, Employment employment, PreparedPlan plan);

  /**
   * Hears that a plan has begun.
   *
   * @param by who has begun it; null for one that is stored as if it had been begun in time
   */
  void begun(WriteTx tx, @Nullable Viewer by, PreparedPlan plan);

  /** Hears that the steps of plans, their dates or the owner have changed. */
  void changed(WriteTx tx, Collection<PlanId> plans);

  /** Hears that what a room above keeps of plans has changed, such as the numbers of cases. */
  void changedAbove(WriteTx tx, Collection<PlanId> plans);

  /** Hears that somebody has said something of a step. */
  default void commented(WriteTx tx, Step step, StepComment comment) {}

  /** Hears of an event in the history of a step. */
  default void happened(WriteTx tx, Plan plan, StepEvent event) {}

  /** Hears that somebody has ticked a step that another signs. */
  default void toBeSigned(WriteTx tx, Plan plan, Step step, PersonId by) {}

  /** Hears that plans are closed, or came to nothing. */
  void ended(WriteTx tx, Collection<PlanId> plans);
}
