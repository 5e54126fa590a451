package se.fadder.breakplans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * A person's plan as they see it themselves.
 *
 * @param path of the unit in which they work today
 * @param agreed null until they have answered
 * @param pausedUntil null when they are not paused today
 */
public record OwnPlan(
    PersonId personId, UnitPath path, @Nullable Boolean agreed, @Nullable LocalDate pausedUntil) {
  UnitId unitId() {
    return path.units().getLast();
  }
}
