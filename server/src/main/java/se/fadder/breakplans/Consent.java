package se.fadder.breakplans;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * The answer of a person to whether they want to be reminded of breaks.
 *
 * @param pausedUntil the last day of the pause that was said last; null when there is none
 * @param pausedAt when that was said, or that it ends; null when nothing ever was
 */
record Consent(
    PersonId personId,
    boolean agreed,
    Instant answeredAt,
    @Nullable LocalDate pausedUntil,
    @Nullable Instant pausedAt) {
  /** Whether nothing is to be reminded of on a day. */
  boolean restsOn(LocalDate day) {
    return !agreed || (pausedUntil != null && !pausedUntil.isBefore(day));
  }
}
