package se.fadder.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;

/**
 * The access scope of a person on one day: where they work and which roles they have. Both are
 * looked up only when something depends on them, as most of what people ask is about themselves.
 */
public final class AccessScope {
  private final PersonId person;
  private final LocalDate day;
  private final Supplier<List<Employment>> workplaces;
  private final Supplier<List<RoleAssignment>> roles;

  /**
   * Creates a scope, of use as long as the transaction in which the rest is looked up.
   *
   * @param workplaces their employments that hold on that day or begin later
   * @param roles those that hold on that day, in organisations where the person is employed then
   */
  AccessScope(
      PersonId person,
      LocalDate day,
      Supplier<List<Employment>> workplaces,
      Supplier<List<RoleAssignment>> roles) {
    this.person = person;
    this.day = day;
    this.workplaces = workplaces;
    this.roles = roles;
  }

  /** The access scope of a person on a day. */
  static AccessScope of(Tx tx, PersonId person, LocalDate day) {
    return new AccessScope(
        person,
        day,
        () -> tx.once(new WorkplacesOf(person, day), () -> workplaces(tx, person, day)),
        () -> tx.once(new RolesOf(person, day), () -> roles(tx, person, day)));
  }

  private record WorkplacesOf(PersonId person, LocalDate day) {}

  private static List<Employment> workplaces(Tx tx, PersonId person, LocalDate day) {
    return PeopleRows.employments(tx, Set.of(person)).stream()
        .filter(at -> !at.term().endedBefore(day))
        .toList();
  }

  private record RolesOf(PersonId person, LocalDate day) {}

  private static List<RoleAssignment> roles(Tx tx, PersonId person, LocalDate day) {
    List<UnitPath> organisations =
        PeopleRows.employments(tx, Set.of(person)).stream()
            .filter(at -> at.term().includes(day))
            .map(at -> at.unitPath().organisation())
            .toList();
    return organisations.isEmpty()
        ? List.of()
        : PeopleRows.roles(tx, person).stream()
            .filter(role -> role.term().includes(day))
            .filter(role -> organisations.stream().anyMatch(at -> at.covers(role.unitPath())))
            .toList();
  }

  public PersonId person() {
    return person;
  }

  public LocalDate day() {
    return day;
  }

  /** The person's employments that hold on that day or begin later. */
  public List<Employment> workplaces() {
    return workplaces.get();
  }

  /** The person's roles that hold on that day, in organisations where they are employed then. */
  public List<RoleAssignment> roles() {
    return roles.get();
  }

  /** Whether the person holds the role for that unit. */
  public boolean holds(Role role, UnitPath unit) {
    return roles().stream().anyMatch(held -> held.role() == role && held.reach().covers(unit));
  }

  /** Whether the person holds the role for any unit. */
  public boolean holdsAnywhere(Role role) {
    return roles().stream().anyMatch(held -> held.role() == role);
  }

  /** The units in which the person holds the role itself, and so in all below. */
  public Set<UnitId> unitsOf(Role role) {
    return roles().stream()
        .filter(held -> held.role() == role)
        .map(RoleAssignment::unitId)
        .collect(Collectors.toSet());
  }

  public boolean leads(UnitPath unit) {
    return holds(Role.MANAGER, unit);
  }

  public boolean isHrOf(UnitPath unit) {
    return holds(Role.HR, unit);
  }

  public boolean isSelf(PersonId other) {
    return person.equals(other);
  }

  /** Whether the person is employed in the organisation that the unit belongs to. */
  public boolean isColleagueAt(UnitPath unit) {
    return workplaces().stream().anyMatch(at -> at.unitPath().organisation().covers(unit));
  }

  /** Whether the person works in that very unit or holds a role there. */
  public boolean isOfUnit(UnitId unit) {
    return workplaces().stream().anyMatch(at -> at.unitId().equals(unit))
        || roles().stream().anyMatch(held -> held.unitId().equals(unit));
  }
}
