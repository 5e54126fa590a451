package se.fadder.fcm;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header Retry-After, by which a server says how long it wants to be left alone (RFC 9110). */
final class RetryAfter {
  private RetryAfter() {}

  /** Reads seconds, or the date until which to wait; empty for anything else. */
  static Optional<Duration> read(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    try {
      String value = header.strip();
      return Optional.of(
          value.chars().allMatch(c -> c >= '0' && c <= '9')
              ? Duration.ofSeconds(Long.parseLong(value))
              : until(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME), now));
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration until(ZonedDateTime date, Instant now) {
    Duration wait = Duration.between(now, date.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
