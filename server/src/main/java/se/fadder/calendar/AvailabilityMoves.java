package se.fadder.calendar;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * A listener of rooms above, told in the same unit of work when somebody's absence or part time
 * changes.
 */
@FunctionalInterface
public interface AvailabilityMoves {
  /** Hears that the person works on other days than before. */
  void moved(WriteTx tx, PersonId person);
}
