package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.people.Employment;

/** A room above that is told of plans that change, in the unit of work that changes them. */
public interface PlanListener {
  /**
   * A plan has begun that nobody owns or mentors yet, and that nobody sees before it is let in.
   *
   * @param firstDue when the first required step is due; null when there is none
   */
  void staged(WriteTx tx, PlanId plan, Employment employment, @Nullable LocalDate firstDue);

  /** Plans have begun, or their steps, dates or owner are not what they were. */
  void changed(WriteTx tx, Collection<PlanId> plans);

  /** Plans are closed, or came to nothing. */
  void ended(WriteTx tx, Collection<PlanId> plans);
}
