package se.fadder.breakplans;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person or a unit has said of a usual break, as it is stored.
 *
 * @param ofId of the person or the unit
 * @param time null unless they have a time of their own
 * @param revision how often they have said something of it
 */
record ChoiceRow(
    UUID ofId, UsualBreak usual, BreakChoice choice, @Nullable BreakTime time, int revision) {
  /**
   * What was said as the audit log has it, such as {@code LUNCH_WALK 12345 11:30-13:00 20 min}, or
   * {@code WIND_DOWN OFF}.
   */
  String toText() {
    return usual + " " + (time == null ? choice : time.toText());
  }
}
