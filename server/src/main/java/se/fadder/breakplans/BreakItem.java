package se.fadder.breakplans;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * An item of a plan, as it holds for a person: their own, else that of the nearest unit. Somebody
 * is reminded once on each of its weekdays, at the first moment from {@code from} on that suits.
 *
 * @param name of one of their own; empty for a {@link UsualBreak}
 * @param until the end of the window in which they are reminded; an hour after {@code from} for a
 *     fixed time
 */
public record BreakItem(
    BreakItemId id,
    BreakKind kind,
    Optional<String> name,
    Set<DayOfWeek> weekdays,
    LocalTime from,
    LocalTime until,
    int minutes) {
  public BreakItem {
    weekdays = Set.copyOf(weekdays);
  }

  /** An item that falls at a time. */
  static BreakItem of(BreakItemId id, BreakKind kind, Optional<String> name, BreakTime time) {
    return new BreakItem(
        id,
        kind,
        name,
        Set.copyOf(time.weekdays().days()),
        time.begins(),
        time.until(),
        time.minutes());
  }
}
