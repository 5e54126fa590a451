package se.fadder.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule of when something was done that the server hears of later, as from a phone offline. */
public final class TimeTold {
  /** How long ago it may have been. */
  static final Duration LATEST = Duration.ofDays(30);

  private final Today today;

  public TimeTold(Today today) {
    this.today = today;
  }

  /** The problem with a time that was told; empty when there is none. */
  public Optional<Problem> problem(@Nullable Instant at) {
    return at != null && at.isBefore(today.now().minus(LATEST))
        ? Optional.of(Problem.at("at", "INVALID", "What was done so long ago counts no more."))
        : Optional.empty();
  }

  /**
   * When it was done: not before something was there to do, nor after now, whatever the clock of a
   * phone.
   *
   * @param earliest since when it could be done
   */
  public Instant of(@Nullable Instant at, Instant earliest) {
    Instant now = today.now();
    if (at == null || at.isAfter(now)) {
      return now;
    }
    return at.isBefore(earliest) ? earliest : at;
  }

  /** When it was done, if that could be at any time. */
  public Instant of(@Nullable Instant at) {
    return of(at, Instant.MIN);
  }
}
