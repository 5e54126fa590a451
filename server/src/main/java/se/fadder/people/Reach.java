package se.fadder.people;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import se.fadder.kernel.PersonId;

/**
 * How far a person reaches on one day. Their roles are looked up when something depends on them:
 * most people have none, and most of what they ask is about themselves.
 */
public final class Reach {
  private final PersonId person;
  private final LocalDate day;
  private final List<Employment> workplaces;
  private final Supplier<List<RoleAssignment>> roles;

  /**
   * Makes one, of use as long as the transaction in which roles are looked up.
   *
   * @param workplaces their employments that hold on that day or begin later
   * @param roles those that hold on that day, in organisations where the person is employed then
   */
  Reach(
      PersonId person,
      LocalDate day,
      List<Employment> workplaces,
      Supplier<List<RoleAssignment>> roles) {
    this.person = person;
    this.day = day;
    this.workplaces = List.copyOf(workplaces);
    this.roles = roles;
  }

  public PersonId person() {
    return person;
  }

  public LocalDate day() {
    return day;
  }

  /** Their employments that hold on that day or begin later. */
  public List<Employment> workplaces() {
    return workplaces;
  }

  /** Those that hold on that day, in organisations where the person is employed then. */
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
    return workplaces.stream().anyMatch(at -> at.unitPath().organisation().covers(unit));
  }

  /** Whether the person works in that very unit or holds a role there. */
  public boolean isOfUnit(UnitId unit) {
    return workplaces.stream().anyMatch(at -> at.unitId().equals(unit))
        || roles().stream().anyMatch(held -> held.unitId().equals(unit));
  }
}
