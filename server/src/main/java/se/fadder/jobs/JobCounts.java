package se.fadder.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of jobs of a kind.
 *
 * @param waiting to become due or to be taken
 * @param held by a server
 * @param earliest when the first of those that wait is due; null when none waits
 */
public record JobCounts(long waiting, long held, long dead, @Nullable Instant earliest) {
  /** How long the oldest job that is due has waited to be taken. */
  public Duration late(Instant now) {
    return earliest == null || earliest.isAfter(now)
        ? Duration.ZERO
        : Duration.between(earliest, now);
  }
}
