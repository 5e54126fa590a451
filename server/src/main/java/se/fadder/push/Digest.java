package se.fadder.push;

import java.time.Duration;
import java.time.Instant;

/**
 * The times at which digests are told: what reaches somebody until a full hour is told then, as
 * one.
 */
public final class Digest {
  /** What is told as one. */
  private static final Duration TOGETHER = Duration.ofHours(1);

  /** The least time that there is to see it before it is told. */
  private static final Duration LEAST = Duration.ofMinutes(5);

  private Digest() {}

  /** When that is told which reaches somebody now. */
  public static Instant after(Instant now) {
    long length = TOGETHER.toSeconds();
    long soonest = now.plus(LEAST).getEpochSecond();
    return Instant.ofEpochSecond(Math.ceilDiv(soonest, length) * length);
  }
}
