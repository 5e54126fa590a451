package se.fadder.teamfika;

import se.fadder.db.WriteTx;
import se.fadder.people.UnitId;

/**
 * A listener of rooms above, told in the same unit of work when the fika of a unit or one of its
 * half-days of wellness is set, changed or taken away.
 */
@FunctionalInterface
public interface TeamFikaMoves {
  /** Hears that the days of whoever works in the unit may be others than before. */
  void unitMoved(WriteTx tx, UnitId unit);
}
