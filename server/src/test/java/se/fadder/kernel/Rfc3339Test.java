package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how instants are written and read, by the examples of the scalar's specification. */
final class Rfc3339Test {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T09:15:00Z,           2026-03-02T09:15:00.000Z",
    "2026-03-02T09:15:00.5Z,         2026-03-02T09:15:00.500Z",
    "2026-03-02T09:15:00.123456Z,    2026-03-02T09:15:00.123Z",
    "2026-03-02T09:15:59.999999999Z, 2026-03-02T09:15:59.999Z",
    "1969-12-31T23:59:59.9999Z,      1969-12-31T23:59:59.999Z",
    "0000-01-01T00:00:00Z,           0000-01-01T00:00:00.000Z"
  })
  void aSecondHasThreeDigits(Instant instant, String text) {
    assertThat(Rfc3339.text(instant)).isEqualTo(text);
    assertThat(Rfc3339.text(Rfc3339.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-08-30T13:22:53.108Z,      2011-08-30T13:22:53.108Z",
    "2011-08-30T13:22:53.108+00:00, 2011-08-30T13:22:53.108Z",
    "2011-08-30t13:22:53.108z,      2011-08-30T13:22:53.108Z",
    "2011-08-30T13:22:53.108-03:00, 2011-08-30T16:22:53.108Z",
    "2011-08-30T13:22:53.108+03:30, 2011-08-30T09:52:53.108Z",
    "2011-08-30T13:22:53.108+23:59, 2011-08-29T13:23:53.108Z"
  })
  void whatTheSpecificationTakesIsTaken(String text, Instant instant) {
    assertThat(Rfc3339.parse(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011-08-30T13:22:53.108-03",
        "2011-08-30T13:22:53.108912Z",
        "2011-08-30T24:22:53Z",
        "2011-08-30T13:22:53Z",
        "2011-08-30T13:22:53.1Z",
        "2011-08-30T13:22:53.108",
        "2011-08-30",
        "2011-08-30T13:22:53.108-00:00",
        "2011-08-30T13:22:53.108+03:30:15",
        "2011-08-30T24:00:00.000Z",
        "2011-08-30T24:22:53.108Z",
        "2010-02-30T21:22:53.108Z",
        "2010-02-11T21:22:53.108Z+25:11",
        "2010-02-11T21:22:53.108+24:00",
        "2010-02-11T21:22:53.108+01:60",
        "+12010-02-11T21:22:53.108Z",
        "-2010-02-11T21:22:53.108Z",
        "2010-02-11T21:22:53,108Z",
        " 2010-02-11T21:22:53.108Z",
        "2010-02-11 21:22:53.108Z",
        "٢٠١٠-02-11T21:22:53.108Z",
        ""
      })
  void nothingElseIs(String text) {
    assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
