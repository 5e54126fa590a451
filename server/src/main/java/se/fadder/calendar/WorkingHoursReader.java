package se.fadder.calendar;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/**
 * The working hours that a viewer may see, and say: a person's own by the rule of part time, those
 * of a unit where the unit is seen.
 */
public final class WorkingHoursReader {
  private final People people;
  private final ReadLog readLog;

  WorkingHoursReader(People people, ReadLog readLog) {
    this.people = people;
    this.readLog = readLog;
  }

  /**
   * The own hours from today on of those people whose days away the viewer may see, by the rule of
   * {@link Calendar#absencesOf}.
   */
  public Map<PersonId, List<WorkingHours>> ofPeople(Tx tx, Viewer viewer, Set<PersonId> persons) {
    Set<PersonId> near = people.near(tx, viewer, persons);
    readLog.note(viewer, near, CalendarReadKind.WORKING_HOURS);
    Map<PersonId, List<WorkingHours>> found = WorkingHoursRows.ofPeople(tx, near, people.today());
    return near.stream()
        .collect(toMap(Function.identity(), one -> found.getOrDefault(one, List.of())));
  }

  /** The hours from today on that each of those units has itself, as far as it is seen. */
  public Map<UnitId, List<WorkingHours>> ofUnits(Tx tx, Viewer viewer, Set<UnitId> ids) {
    Set<UnitId> seen = people.units(tx, viewer, ids).keySet();
    Map<UnitId, List<WorkingHours>> found = WorkingHoursRows.ofUnits(tx, seen, people.today());
    return seen.stream()
        .collect(toMap(Function.identity(), one -> found.getOrDefault(one, List.of())));
  }

  /** Those of the hours that the viewer may see, by the same rules. */
  public Map<WorkingHoursId, WorkingHours> byIds(Tx tx, Viewer viewer, Set<WorkingHoursId> ids) {
    List<WorkingHours> found = WorkingHoursRows.byIds(tx, ids);
    Set<PersonId> persons = owners(found, WorkingHours::personId);
    Set<UnitId> units = owners(found, WorkingHours::unitId);
    Set<PersonId> near = persons.isEmpty() ? Set.of() : people.near(tx, viewer, persons);
    Set<UnitId> seen = units.isEmpty() ? Set.of() : people.units(tx, viewer, units).keySet();
    readLog.note(viewer, near, CalendarReadKind.WORKING_HOURS);
    return found.stream()
        .filter(hours ->
            hours.personId() == null
                ? seen.contains(hours.unitId())
                : near.contains(hours.personId()))
        .collect(toMap(WorkingHours::id, Function.identity()));
  }

  private static <T> Set<T> owners(
      Collection<WorkingHours> hours, Function<WorkingHours, @Nullable T> owner) {
    Set<T> owners = new HashSet<>();
    for (WorkingHours of : hours) {
      T one = owner.apply(of);
      if (one != null) {
        owners.add(one);
      }
    }
    return owners;
  }

  /** The hours in force today in each of those units, as far as it is seen. */
  public Map<UnitId, UsualHours> usual(Tx tx, Viewer viewer, Set<UnitId> ids) {
    LocalDate today = people.today();
    Collection<Unit> seen = people.units(tx, viewer, ids).values();
    Set<UnitId> above =
        seen.stream().flatMap(unit -> unit.path().units().stream()).collect(toSet());
    Map<UnitId, List<WorkingHours>> ofUnits = WorkingHoursRows.ofUnits(tx, above, today);
    Map<UnitId, UsualHours> usual = new HashMap<>();
    for (Unit unit : seen) {
      usual.put(
          unit.id(),
          WorkingTime.nearest(ofUnits, unit.path(), today)
              .map(hours -> UsualHours.of(hours, today))
              .orElse(UsualHours.NOBODYS));
    }
    return usual;
  }

  /** Those of the people whose own hours the viewer may say: the viewer, and whom they lead. */
  public Map<PersonId, PersonId> changeablePeople(Tx tx, Viewer viewer, Set<PersonId> persons) {
    AccessScope scope = people.reach(tx, viewer);
    Map<PersonId, PersonId> changeable = new HashMap<>();
    people
        .allEmployments(tx, persons)
        .forEach((person, employments) -> {
          if (employments.stream()
              .filter(at -> !at.term().endedBefore(scope.day()))
              .anyMatch(at -> scope.isSelf(person) || scope.leads(at.unitPath()))) {
            changeable.put(person, person);
          }
        });
    return changeable;
  }

  /** Those of the units whose hours the viewer may say: they lead them, or are their HR. */
  public Map<UnitId, UnitId> changeableUnits(Tx tx, Viewer viewer, Set<UnitId> ids) {
    AccessScope scope = people.reach(tx, viewer);
    return people.units(tx, viewer, ids).values().stream()
        .filter(unit -> scope.leads(unit.path()) || scope.isHrOf(unit.path()))
        .collect(toMap(Unit::id, Unit::id));
  }
}
