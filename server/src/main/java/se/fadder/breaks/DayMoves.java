package se.fadder.breaks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import se.fadder.breakplans.BreakPlanMoves;
import se.fadder.calendar.AvailabilityMoves;
import se.fadder.calendar.BusyMoves;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.UnitId;

/**
 * The listener to whatever moves a day: the rest of it is planned anew in the unit of work of
 * whoever has moved it, and where that was a unit, soon after.
 */
final class DayMoves
    implements BreakPlanMoves, AvailabilityMoves, BusyMoves, EmploymentEnds, EmploymentBeginnings {
  private final DayPlanner planner;
  private final UnitDays units;

  DayMoves(DayPlanner planner, UnitDays units) {
    this.planner = planner;
    this.units = units;
  }

  @Override
  public void moved(WriteTx tx, PersonId person) {
    planner.plan(tx, Set.of(person));
  }

  /** Plans nothing where people are busy on other days: those are planned when they come. */
  @Override
  public void moved(WriteTx tx, Set<PersonId> people, Collection<TimeSpan> spans) {
    if (planner.isToday(spans)) {
      planner.plan(tx, people);
    }
  }

  @Override
  public void unitMoved(WriteTx tx, UnitId unit) {
    units.request(tx, unit);
  }

  @Override
  public void ends(WriteTx tx, Employment employment) {
    moved(tx, employment.personId());
  }

  @Override
  public void begun(WriteTx tx, Employment employment) {
    moved(tx, employment.personId());
  }

  @Override
  public void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was) {
    moved(tx, employment.personId());
  }

  @Override
  public void withdrawn(WriteTx tx, Viewer viewer, Employment employment) {
    moved(tx, employment.personId());
  }
}
