package se.fadder.cadence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.UnitId;

/**
 * What the cadence comes to for one main mentorship, as its index holds it.
 *
 * @param unitId the unit whose nearest managers are told
 * @param lastHeld null where no session was held
 * @param due null where the two do not work together as long as that
 * @param contactUntil null as above
 * @param untilDay the last day on which anything of it stands
 */
record PairCadence(
    MentorshipId mentorshipId,
    PersonId mentorId,
    PersonId newHireId,
    UnitId unitId,
    @Nullable LocalDate lastHeld,
    @Nullable LocalDate due,
    @Nullable LocalDate contactUntil,
    LocalDate untilDay) {

  CadenceDays days() {
    return new CadenceDays(lastHeld, due, contactUntil);
  }

  /** Whether a lapse of a kind stands on a day. */
  boolean has(LapseKind kind, LocalDate today) {
    LocalDate passed = lapsesAfter(kind);
    return passed != null && passed.isBefore(today) && !untilDay.isBefore(today);
  }

  /** The last day before a lapse of a kind; null when none is in sight. */
  @Nullable LocalDate lapsesAfter(LapseKind kind) {
    return switch (kind) {
      case MISSED -> due;
      case NO_CONTACT -> contactUntil;
    };
  }

  /** What a lapse is told for, once: the time since one session, whenever the next one is due. */
  String slot() {
    return mentorshipId.value() + " " + (lastHeld == null ? "-" : lastHeld);
  }
}
