package se.fadder.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests a header that comes from elsewhere and may hold anything. */
final class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | 120",
        "0 | 0",
        "Wed, 11 Mar 2026 09:01:30 GMT | 90",
        "Wed, 11 Mar 2026 08:00:00 GMT | 0"
      })
  void isReadInBothForms(String header, long seconds) {
    assertThat(RetryAfter.read(header, NOW)).hasValue(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Wed, 99 Mar 2026"})
  void whatIsNeitherIsNone(String header) {
    assertThat(RetryAfter.read(header, NOW)).isEmpty();
  }

  @Test
  void noneIsNone() {
    assertThat(RetryAfter.read(null, NOW)).isEmpty();
  }
}
