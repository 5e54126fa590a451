package se.fadder.organisation;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.Unit;
import se.fadder.people.UnitHeadcounts;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The access of a viewer to the shape of the organisation. HR has the organisation and shapes it.
 * An administrator sets it up, before there is anybody in it, and adds and renames later too; but
 * who sees whom and where people work is none of an administrator's business, so that moving,
 * merging and closing units in which somebody works or has worked is left to HR.
 */
final class OrganisationAccess {
  private final People people;

  OrganisationAccess(People people) {
    this.people = people;
  }

  /** The units from which on down the viewer may shape the organisation. */
  Set<UnitId> roots(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream()
        .filter(held -> held.role() == Role.HR || held.role() == Role.ADMIN)
        .map(RoleAssignment::reach)
        .map(reach -> reach.units().getLast())
        .collect(toSet());
  }

  /** Whether the viewer may add below a unit, and rename it. */
  boolean mayShape(Tx tx, Viewer viewer, UnitPath unit) {
    AccessScope scope = people.reach(tx, viewer);
    return scope.isHrOf(unit) || scope.holds(Role.ADMIN, unit);
  }

  /** A unit that the viewer may add to and rename. */
  Optional<Unit> shapeable(Tx tx, Viewer viewer, UnitId id) {
    return Optional.ofNullable(people.units(tx, viewer, Set.of(id)).get(id))
        .filter(unit -> mayShape(tx, viewer, unit.path()));
  }

  /** Those of some units that the viewer may add to and rename. */
  Set<UnitId> shapeable(Tx tx, Viewer viewer, Set<UnitId> ids) {
    return people.units(tx, viewer, ids).values().stream()
        .filter(unit -> mayShape(tx, viewer, unit.path()))
        .map(Unit::id)
        .collect(toSet());
  }

  /** Those of some units that the viewer may move, merge and close. */
  Set<UnitId> movable(Tx tx, Viewer viewer, Set<UnitId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    Map<Boolean, List<Unit>> byHr =
        people.units(tx, viewer, ids).values().stream()
            .filter(unit -> mayShape(tx, viewer, unit.path()))
            .filter(unit -> unit.parentId() != null)
            .collect(partitioningBy(unit -> scope.isHrOf(unit.path())));
    Set<UnitId> movable = idsOf(byHr, true);
    Set<UnitId> ofAdministrators = idsOf(byHr, false);
    if (!ofAdministrators.isEmpty()) {
      Set<UnitId> peopled = UnitHeadcounts.peopled(tx, ofAdministrators);
      ofAdministrators.stream().filter(id -> !peopled.contains(id)).forEach(movable::add);
    }
    return movable;
  }

  private static Set<UnitId> idsOf(Map<Boolean, List<Unit>> units, boolean byHr) {
    return units.getOrDefault(byHr, List.of()).stream()
        .map(Unit::id)
        .collect(toCollection(HashSet::new));
  }

  /** The problem with a change of a unit that the viewer may shape; none when they may do it. */
  Optional<Problem> problem(Tx tx, Viewer viewer, UnitChangeKind kind, Unit unit) {
    boolean may =
        !kind.touchesPeople()
            || people.reach(tx, viewer).isHrOf(unit.path())
            || UnitHeadcounts.peopled(tx, Set.of(unit.id())).isEmpty();
    return may
        ? Optional.empty()
        : Optional.of(
            Problem.at(
                "unitId", "HR_ALONE", "Where people work, only HR moves, merges or closes units."));
  }

  boolean isHr(Tx tx, Viewer viewer, UnitPath unit) {
    return people.reach(tx, viewer).isHrOf(unit);
  }
}
