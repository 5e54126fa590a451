package se.fadder.calendar;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/**
 * A listener of rooms above, told in the same unit of work when somebody's absence, part time or
 * own hours change, or the hours of a unit.
 */
@FunctionalInterface
public interface AvailabilityMoves {
  /** Hears that the person works on other days, or at other hours, than before. */
  void moved(WriteTx tx, PersonId person);

  /**
   * Hears that the unit has other hours than before, and with it those below it that have none. A
   * unit has hours on each weekday, so that nobody works on other days by that.
   */
  default void unitMoved(WriteTx tx, UnitId unit) {}
}
