package se.fadder.jobs;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The back-off of jobs that failed: how long one is left alone is random, up to twice as long each
 * time. So what failed together does not come back together.
 */
final class BackOff {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final RandomGenerator random;

  BackOff(RandomGenerator random) {
    this.random = random;
  }

  synchronized Duration after(int attempt) {
    return Duration.ofMillis(random.nextLong(most(attempt).toMillis() + 1));
  }

  static Duration most(int attempt) {
    Duration most = FIRST.multipliedBy(1L << Math.min(attempt - 1, 20));
    return most.compareTo(LONGEST) < 0 ? most : LONGEST;
  }
}
