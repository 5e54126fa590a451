package se.fadder.breaks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The breaks of a day of somebody's, as they see them.
 *
 * @param restsUntil the last day of their pause; null when there is none
 * @param slots by time
 * @param takenToday how many they have taken, whether they were reminded of them or not
 * @param at when they look
 */
public record BreakDay(
    LocalDate date,
    boolean agreed,
    @Nullable LocalDate restsUntil,
    List<BreakSlot> slots,
    int takenToday,
    Instant at) {
  public BreakDay {
    slots = List.copyOf(slots);
  }

  /** The next break that can be taken, or can be now. */
  Optional<BreakSlot> next() {
    return slots.stream().filter(slot -> slot.isOpenAt(at)).findFirst();
  }
}
