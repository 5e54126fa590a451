package se.fadder.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.EmploymentId;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/**
 * A change that a file of staff proposes. What it does not change is null.
 *
 * @param line the row of the file; 0 where it is about what the file does not have
 * @param ofLine the first row of the person in the file
 * @param personId null while there is no such person
 * @param alikeId who may be the same person, where that is to be said first
 * @param problem why it could not be made, as a user error
 */
public record StaffChange(
    StaffFileId fileId,
    int place,
    StaffChangeKind kind,
    StaffChangeState state,
    long line,
    long ofLine,
    @Nullable PersonId personId,
    @Nullable PersonId alikeId,
    @Nullable EmploymentId employmentId,
    @Nullable UnitId unitId,
    @Nullable String number,
    @Nullable String givenName,
    @Nullable String familyName,
    @Nullable String email,
    @Nullable String title,
    @Nullable EmploymentForm form,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    @Nullable Role role,
    @Nullable String problem) {

  /** A change of an employment that is known. */
  static StaffChange of(
      StaffFileId file,
      int place,
      StaffChangeKind kind,
      Employment at,
      long line,
      @Nullable String title,
      @Nullable EmploymentForm form,
      @Nullable LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    return new StaffChange(
        file,
        place,
        kind,
        StaffChangeState.PROPOSED,
        line,
        line,
        at.personId(),
        null,
        at.id(),
        at.unitId(),
        null,
        null,
        null,
        null,
        title,
        form,
        firstDay,
        lastDay,
        null,
        null);
  }

  /** A role that somebody gets or loses. */
  static StaffChange of(
      StaffFileId file,
      int place,
      StaffChangeKind kind,
      long line,
      @Nullable PersonId person,
      UnitId unit,
      Role role,
      LocalDate day) {
    boolean ends = kind == StaffChangeKind.ROLE_ENDING;
    return new StaffChange(
        file,
        place,
        kind,
        StaffChangeState.PROPOSED,
        line,
        line,
        person,
        null,
        null,
        unit,
        null,
        null,
        null,
        null,
        null,
        null,
        ends ? null : day,
        ends ? day : null,
        role,
        null);
  }
}
