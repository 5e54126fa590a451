package se.fadder.calendar;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * A listener of rooms above, told in the same unit of work when somebody's absence, part time or
 * own hours change.
 */
@FunctionalInterface
public interface AvailabilityMoves {
  /** Hears that the person works on other days, or at other hours, than before. */
  void moved(WriteTx tx, PersonId person);
}
