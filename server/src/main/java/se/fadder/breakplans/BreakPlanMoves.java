package se.fadder.breakplans;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** A listener of rooms above, told in the same unit of work when plans change. */
public interface BreakPlanMoves {
  /**
   * Hears that a person has another plan than before, has begun or ended a pause, or wants to be
   * reminded or no longer.
   */
  void moved(WriteTx tx, PersonId person);

  /** Hears that a unit, and those below it that say nothing else, have other breaks. */
  void unitMoved(WriteTx tx, UnitId unit);
}
