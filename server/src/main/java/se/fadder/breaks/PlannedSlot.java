package se.fadder.breaks;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a day that was planned, as {@link BreakSlot} has it; of one that was told already, the
 * place that it had, and its end by now.
 *
 * @param laterUntil until when there is room to put it off; null for never
 */
record PlannedSlot(
    UUID itemId,
    BreakSlotKind kind,
    @Nullable String name,
    int minutes,
    Instant at,
    Instant ends,
    Instant windowEnds,
    @Nullable Instant laterUntil) {
  /** Whether a slot stands there already. */
  boolean isAs(BreakSlot slot) {
    return kind == slot.kind()
        && Objects.equals(name, slot.name())
        && minutes == slot.minutes()
        && at.equals(slot.at())
        && ends.equals(slot.ends())
        && windowEnds.equals(slot.windowEnds());
  }

  /** Whether a slot can be put off until then already. */
  boolean leavesAsMuchAs(BreakSlot slot) {
    return Objects.equals(laterUntil, slot.laterUntil());
  }

  PlannedSlot laterUntil(@Nullable Instant until) {
    return new PlannedSlot(itemId, kind, name, minutes, at, ends, windowEnds, until);
  }

  PlannedSlot until(Instant end) {
    return new PlannedSlot(itemId, kind, name, minutes, at, end, windowEnds, laterUntil);
  }
}
