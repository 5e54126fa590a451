package se.fadder.cadence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a cadence comes to for one mentorship. They do not depend on the day on which one
 * asks.
 *
 * @param lastHeld the day of the last session that was held; null where there was none
 * @param due the last day on which the next one is as agreed; null where the two do not work
 *     together as long as that
 * @param contactUntil the last day on which there still is contact between the two; null as above
 */
public record CadenceDays(
    @Nullable LocalDate lastHeld, @Nullable LocalDate due, @Nullable LocalDate contactUntil) {

  /** Whether the day on which a session was due has passed without one. */
  boolean missedOn(LocalDate today) {
    return due != null && due.isBefore(today);
  }

  boolean noContactOn(LocalDate today) {
    return contactUntil != null && contactUntil.isBefore(today);
  }
}
