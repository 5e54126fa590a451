package se.fadder.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/**
 * A role assignment: a person holds a role in a unit and all below it.
 *
 * @param lastDay null when none is set
 */
public record RoleAssignment(
    UUID id,
    PersonId personId,
    Role role,
    UnitId unitId,
    UnitPath unitPath,
    LocalDate firstDay,
    @Nullable LocalDate lastDay) {

  public Term term() {
    return new Term(firstDay, lastDay);
  }

  /**
   * The part of the organisation that the assignment covers: all of it for HR, else the unit and
   * all below.
   */
  public UnitPath reach() {
    return role == Role.HR ? unitPath.organisation() : unitPath;
  }
}
