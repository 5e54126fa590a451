package se.fadder.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.people.UnitId;

/**
 * The hours in force in a unit on a day, whosever they are.
 *
 * @param week which week of the cycle the day lies in
 * @param unitId the unit that they are of; null where none has any
 */
public record UsualHours(int weeks, int week, List<WorkingHoursDay> days, @Nullable UnitId unitId) {
  /** The hours where no unit has any. */
  static final UsualHours NOBODYS = new UsualHours(1, 1, WorkingHours.usualDays(), null);

  public UsualHours {
    days = List.copyOf(days);
  }

  static UsualHours of(WorkingHours hours, LocalDate day) {
    return new UsualHours(hours.weeks(), hours.weekOf(day), hours.days(), hours.unitId());
  }
}
