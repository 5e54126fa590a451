package se.fadder.breakplans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
  /** The answer of somebody, given now; a pause that they were in is over. */
  static Consent of(PersonId person, boolean agreed, Instant now) {
    return new Consent(person, agreed, now, null, null);
  }

  /** The same answer with a pause, or without one, of which they speak at that time. */
  Consent paused(@Nullable LocalDate until, Instant at) {
    return new Consent(personId, agreed, answeredAt, until, at);
  }

  /** Whether nobody is to be reminded of anything on a day. */
  boolean restsOn(LocalDate day) {
    return !agreed || pauseOn(day).isPresent();
  }

  /** The last day of the pause that holds on a day. */
  Optional<LocalDate> pauseOn(LocalDate day) {
    return Optional.ofNullable(pausedUntil).filter(until -> agreed && !until.isBefore(day));
  }

  /**
   * Whether they have said something else since that time, such as on another device. What was said
   * after now was said by a clock that has gone back since, and counts no more than what is said
   * now.
   */
  boolean saidBetween(Instant at, Instant now) {
    return isBetween(answeredAt, at, now) || (pausedAt != null && isBetween(pausedAt, at, now));
  }

  private static boolean isBetween(Instant said, Instant after, Instant until) {
    return said.isAfter(after) && !said.isAfter(until);
  }
}
