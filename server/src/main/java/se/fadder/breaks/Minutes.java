package se.fadder.breaks;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of whole minutes, counted since 1970: from one until before another. People are reminded
 * on the minute, so a day is planned in these.
 */
record Minutes(long from, long until) {
  private static final long MILLIS = Duration.ofMinutes(1).toMillis();

  /** The minutes that lie from an instant until before another. */
  static Minutes within(Instant from, Instant until) {
    return new Minutes(notBefore(from), notBefore(until));
  }

  /** The minutes that lie less than a time away from an instant, before or after it. */
  static Minutes around(Instant instant, Duration apart) {
    return new Minutes(notAfter(instant.minus(apart)) + 1, notBefore(instant.plus(apart)));
  }

  /** The first minute that is not before an instant. */
  static long notBefore(Instant instant) {
    return Math.ceilDiv(instant.toEpochMilli(), MILLIS);
  }

  private static long notAfter(Instant instant) {
    return Math.floorDiv(instant.toEpochMilli(), MILLIS);
  }

  static Instant instant(long minute) {
    return Instant.ofEpochMilli(minute * MILLIS);
  }

  Minutes and(Minutes other) {
    return new Minutes(Math.max(from, other.from), Math.min(until, other.until));
  }
}
