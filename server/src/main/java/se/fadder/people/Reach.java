package se.fadder.people;

import java.time.LocalDate;
import java.util.List;
import se.fadder.kernel.PersonId;

/**
 * How far a person reaches on one day.
 *
 * @param workplaces their employments that hold on that day or begin later
 * @param roles those that hold on that day, in organisations where the person is employed then
 */
public record Reach(
    PersonId person, LocalDate day, List<Employment> workplaces, List<RoleAssignment> roles) {
  public Reach {
    workplaces = List.copyOf(workplaces);
    roles = List.copyOf(roles);
  }

  /** Whether the person holds the role for that unit. */
  public boolean holds(Role role, UnitPath unit) {
    return roles.stream().anyMatch(held -> held.role() == role && held.reach().covers(unit));
  }

  /** Whether the person holds the role for any unit. */
  public boolean holdsAnywhere(Role role) {
    return roles.stream().anyMatch(held -> held.role() == role);
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
        || roles.stream().anyMatch(held -> held.unitId().equals(unit));
  }
}
