package se.fadder.breakplans;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The breaks of units: everybody in the organisation may know them; whoever leads a unit, and its
 * experts, say when they fall.
 */
public final class UnitBreaks {
  private final People people;
  private final BreakPlans plans;
  private final AuditLog auditLog;

  UnitBreaks(People people, BreakPlans plans, AuditLog auditLog) {
    this.people = people;
    this.plans = plans;
    this.auditLog = auditLog;
  }

  /** What each of those units says of the usual breaks, as far as the unit is seen. */
  public Map<UnitId, List<UsualChoice>> of(Tx tx, Viewer viewer, Set<UnitId> ids) {
    Collection<Unit> seen = people.units(tx, viewer, ids).values();
    UsualBreaks usual = UsualBreaks.along(tx, seen.stream().map(Unit::path).toList());
    return seen.stream().collect(toMap(Unit::id, unit -> choices(usual, unit)));
  }

  private static List<UsualChoice> choices(UsualBreaks usual, Unit unit) {
    List<UnitId> path = unit.path().units();
    List<UnitId> above = path.subList(0, path.size() - 1);
    return Arrays.stream(UsualBreak.values())
        .map(one -> UsualChoice.of(one, usual.said(unit.id(), one), usual.falls(one, above)))
        .toList();
  }

  /** Those of the units for which the viewer may speak: they lead them, or are their expert. */
  public Map<UnitId, UnitId> changeable(Tx tx, Viewer viewer, Set<UnitId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    return people.units(tx, viewer, ids).values().stream()
        .filter(unit -> scope.leads(unit.path()) || scope.holds(Role.EXPERT, unit.path()))
        .map(Unit::id)
        .collect(toMap(identity(), identity()));
  }

  /**
   * Says when a usual break falls in a unit, and in those below that say nothing.
   *
   * @param revision that the viewer saw
   * @param time for the choice SET; null for the others
   */
  public Outcome<UnitId> choose(
      WriteTx tx,
      Viewer viewer,
      UnitId unit,
      UsualBreak usual,
      int revision,
      BreakChoice choice,
      @Nullable BreakTime time) {
    if (changeable(tx, viewer, Set.of(unit)).isEmpty()) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    Optional<Problem> fault = BreakTimeRule.fault(choice, time);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    if (revision(tx, unit, usual) != revision) {
      return Outcome.overtaken(
          unit,
          Problem.at("revision", "CHANGED_MEANWHILE", "Somebody else has changed it meanwhile."));
    }
    put(tx, viewer, unit, new ChoiceRow(unit.value(), usual, choice, time, revision + 1));
    return Outcome.done(unit);
  }

  /**
   * Records when a usual break falls in a unit of which nothing else was said before, such as from
   * seeding; it checks no access.
   */
  public Outcome<UnitId> record(
      WriteTx tx, UnitId unit, UsualBreak usual, BreakChoice choice, @Nullable BreakTime time) {
    Optional<Problem> fault = BreakTimeRule.fault(choice, time);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    put(tx, null, unit, new ChoiceRow(unit.value(), usual, choice, time, 1));
    return Outcome.done(unit);
  }

  private static int revision(Tx tx, UnitId unit, UsualBreak usual) {
    return tx.sql(BreakPlanSql.class).ofUnits(Set.of(unit)).stream()
        .filter(row -> row.usual() == usual)
        .mapToInt(ChoiceRow::revision)
        .findFirst()
        .orElse(0);
  }

  private void put(WriteTx tx, @Nullable Viewer actor, UnitId unit, ChoiceRow row) {
    tx.sql(BreakPlanSql.class).putOfUnit(row);
    auditLog.note(tx, actor, null, BreakPlanChangeKind.UNIT_BREAK_CHOSEN, unit, row.toText());
    plans.tellMoved(tx, unit);
  }
}
