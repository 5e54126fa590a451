package se.fadder.breaks;

import java.util.Set;
import se.fadder.breakplans.BreakPlanMoves;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/**
 * The listener to whatever moves a day: the rest of it is planned anew in the unit of work of
 * whoever has moved it, and where that was a unit, soon after.
 */
final class DayMoves implements BreakPlanMoves {
  private final DayPlanner planner;
  private final UnitDays units;

  DayMoves(DayPlanner planner, UnitDays units) {
    this.planner = planner;
    this.units = units;
  }

  @Override
  public void moved(WriteTx tx, PersonId person) {
    moved(tx, Set.of(person));
  }

  void moved(WriteTx tx, Set<PersonId> people) {
    planner.plan(tx, people);
  }

  @Override
  public void unitMoved(WriteTx tx, UnitId unit) {
    units.request(tx, unit);
  }
}
