package se.fadder.visits;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/**
 * A listener of rooms above, told in the same unit of work when somebody's hours of today change.
 */
@FunctionalInterface
public interface HoursOfDayMoves {
  /** Hears that the person begins or ends a day at another time than before. */
  void moved(WriteTx tx, PersonId person);
}
