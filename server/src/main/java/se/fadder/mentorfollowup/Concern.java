package se.fadder.mentorfollowup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/**
 * A concern: something that managers are to see to for a newcomer.
 *
 * @param unitId the unit whose nearest managers are told
 * @param cause tells one occasion of the kind from another
 * @param day that it is about, such as the mentor's last
 * @param fromDay from which on it stands, as far as is known
 * @param hrFromDay from which on HR is told too; null where they are not
 * @param untilDay the last day on which it stands
 */
record Concern(
    PersonId newHireId,
    ConcernKind kind,
    UnitId unitId,
    UnitId organisationId,
    String cause,
    LocalDate day,
    LocalDate fromDay,
    @Nullable LocalDate hrFromDay,
    LocalDate untilDay) {

  boolean standsOn(LocalDate today) {
    return !today.isBefore(fromDay) && !today.isAfter(untilDay);
  }

  boolean standsForHrOn(LocalDate today) {
    return standsOn(today) && hrFromDay != null && !today.isBefore(hrFromDay);
  }

  /** What a manager is told of it for, once. */
  String slot() {
    return kind + " " + cause;
  }

  /** What HR is told of it for, once. */
  String slotOfHr() {
    return kind + " HR " + cause;
  }

  /** Whether both are the same occasion, perhaps on other days. */
  boolean isSameAs(Concern other) {
    return newHireId.equals(other.newHireId) && kind == other.kind && cause.equals(other.cause);
  }
}
