package se.fadder.calendar;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/** What other rooms do when somebody's absence or part time changes, in the same unit of work. */
@FunctionalInterface
public interface AvailabilityMoves {
  /** The person works on other days than before. */
  void moved(WriteTx tx, PersonId person);
}
