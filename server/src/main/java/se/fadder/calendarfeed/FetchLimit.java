package se.fadder.calendarfeed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import se.fadder.kernel.PersonId;

/**
 * The limit of how often one address is asked for: a bucket that leaks evenly, of which is kept
 * when it will be empty. Each server counts for itself, as one answer costs little.
 */
final class FetchLimit {
  /** How many times an address may be asked for at once. */
  static final int AT_ONCE = 20;

  /** How often once more. */
  static final Duration EVERY = Duration.ofMinutes(1);

  private static final int MOST_KEPT = 50_000;

  private final Clock clock;
  private final Cache<PersonId, Instant> emptyAt =
      Caffeine.newBuilder()
          .maximumSize(MOST_KEPT)
          .expireAfterWrite(EVERY.multipliedBy(AT_ONCE))
          .build();

  FetchLimit(Clock clock) {
    this.clock = clock;
  }

  /** Counts a request; what is refused does not count, and is told how long to wait. */
  Optional<Duration> admit(PersonId person) {
    Instant now = clock.instant();
    AtomicReference<Duration> wait = new AtomicReference<>(Duration.ZERO);
    emptyAt
        .asMap()
        .compute(
            person,
            (key, before) -> {
              Instant start = before == null || before.isBefore(now) ? now : before;
              Duration over =
                  Duration.between(now, start.plus(EVERY)).minus(EVERY.multipliedBy(AT_ONCE));
              wait.set(over);
              return over.isPositive() ? start : start.plus(EVERY);
            });
    return Optional.of(wait.get()).filter(Duration::isPositive);
  }
}
