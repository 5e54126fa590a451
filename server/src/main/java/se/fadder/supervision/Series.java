package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.outsidesupervisors.OutsideSupervisorId;

/**
 * A series of sessions, by its rule.
 *
 * @param leaderId who leads it and is employed; null when somebody from outside does
 * @param outsideId the supervisor from outside who leads it; null when a colleague does
 * @param weekdayNumber as ISO 8601 numbers it, from 1 for Monday
 * @param everyWeeks how many weeks lie between two sessions
 * @param madeBy who planned it; null for what no person did
 */
public record Series(
    SeriesId id,
    SessionForm form,
    boolean onSite,
    @Nullable PersonId leaderId,
    @Nullable OutsideSupervisorId outsideId,
    int weekdayNumber,
    LocalTime begins,
    LocalTime ends,
    int everyWeeks,
    LocalDate firstDay,
    LocalDate lastDay,
    @Nullable PersonId madeBy) {

  /** The weekday by its rule. */
  public DayOfWeek weekday() {
    return DayOfWeek.of(weekdayNumber);
  }

  /** What the audit log says of it: its rule, as anybody may read who takes part. */
  String toText() {
    return "%s %s %s-%s every %d weeks %s/%s"
        .formatted(form, weekday(), begins, ends, everyWeeks, firstDay, lastDay);
  }

  /** The series that ends on a day; it may be before its first. */
  Series until(LocalDate day) {
    return new Series(
        id,
        form,
        onSite,
        leaderId,
        outsideId,
        weekdayNumber,
        begins,
        ends,
        everyWeeks,
        firstDay,
        day,
        madeBy);
  }
}
