package se.fadder.sessionnotes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Problem;

/** The rule for when somebody wrote what their device sends later. */
final class WrittenAt {
  /** How long ago somebody may have written without contact. */
  static final Duration LATEST_TOLD = Duration.ofDays(30);

  private WrittenAt() {}

  /** The instant of what was written; a device whose clock is fast has written now. */
  static Instant of(@Nullable Instant told, Instant now) {
    return told == null || told.isAfter(now) ? now : told;
  }

  /** The problem with what was written at an instant; empty when there is none. */
  static Optional<Problem> problem(Instant at, Instant now) {
    return at.isBefore(now.minus(LATEST_TOLD))
        ? Optional.of(
            Problem.at("at", "INVALID", "What was written so long ago cannot be sent any more."))
        : Optional.empty();
  }
}
