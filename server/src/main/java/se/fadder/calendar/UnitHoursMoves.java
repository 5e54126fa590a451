package se.fadder.calendar;

import se.fadder.db.WriteTx;
import se.fadder.people.UnitId;

/** A listener of rooms above, told in the same unit of work when the hours of a unit change. */
@FunctionalInterface
public interface UnitHoursMoves {
  /** Hears that the unit, and those below it that have none, have other hours than before. */
  void moved(WriteTx tx, UnitId unit);
}
