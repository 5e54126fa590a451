package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.people.Employment;

/** A listener of rooms above, told of plans that change in the unit of work that changes them. */
public interface PlanListener {
  /**
   * Hears that a plan has begun that nobody owns or mentors yet, and that nobody sees before its
   * new hire is admitted.
   *
   * @param firstDue when the first required step is due; null when there is none
   */
  void staged(WriteTx tx, PlanId plan, Employment employment, @Nullable LocalDate firstDue);

  /** Hears that plans have begun, or that their steps, dates or owner have changed. */
  void changed(WriteTx tx, Collection<PlanId> plans);

  /** Hears that plans are closed, or came to nothing. */
  void ended(WriteTx tx, Collection<PlanId> plans);
}
