package se.fadder.teamfika;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The rules of who may see what a team does together, and set it. Whoever is manager or expert of a
 * unit, or above it, sets and sees it; whoever is employed in that very unit today sees it. Nobody
 * else does.
 */
final class TeamAccess {
  private final People people;

  TeamAccess(People people) {
    this.people = people;
  }

  /** Those of the units whose doings the viewer may see. */
  Set<UnitId> seen(Tx tx, Viewer viewer, Collection<UnitId> units) {
    Set<UnitId> own = own(tx, viewer);
    AccessScope scope = people.reach(tx, viewer);
    return among(tx, viewer, units, unit -> own.contains(unit.id()) || mayChange(scope, unit));
  }

  /** The units in which the viewer is employed today. */
  Set<UnitId> own(Tx tx, Viewer viewer) {
    AccessScope scope = people.reach(tx, viewer);
    return scope.workplaces().stream()
        .filter(at -> at.term().includes(scope.day()))
        .map(at -> at.unitId())
        .collect(toSet());
  }

  /** Those of the units for which the viewer may set it. */
  Set<UnitId> changeable(Tx tx, Viewer viewer, Collection<UnitId> units) {
    AccessScope scope = people.reach(tx, viewer);
    return among(tx, viewer, units, unit -> mayChange(scope, unit));
  }

  private static boolean mayChange(AccessScope scope, Unit unit) {
    return scope.holds(Role.MANAGER, unit.path()) || scope.holds(Role.EXPERT, unit.path());
  }

  private Set<UnitId> among(Tx tx, Viewer viewer, Collection<UnitId> units, Predicate<Unit> which) {
    return people.units(tx, viewer, Set.copyOf(units)).values().stream()
        .filter(which)
        .map(Unit::id)
        .collect(toSet());
  }

  /** Whether the viewer may be told of people with protected identity in the unit. */
  boolean isOfUnit(Tx tx, Viewer viewer, UnitId unit) {
    return people.reach(tx, viewer).isOfUnit(unit);
  }
}
