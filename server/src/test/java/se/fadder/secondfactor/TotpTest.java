package se.fadder.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for the codes of an app, by the vectors of the standards. */
final class TotpTest {
  private static final byte[] SECRET = ascii("12345678901234567890");

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** RFC 6238, appendix B, of whose eight digits an app shows the last six. */
  @ParameterizedTest
  @CsvSource({
    "59,94287082",
    "1111111109,07081804",
    "1111111111,14050471",
    "1234567890,89005924",
    "2000000000,69279037",
    "20000000000,65353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String eightDigits) {
    Instant then = Instant.ofEpochSecond(seconds);
    assertThat(Totp.code(SECRET, Totp.step(then))).isEqualTo(eightDigits.substring(2));
  }

  /** RFC 4226, appendix D. */
  @ParameterizedTest
  @CsvSource({"0,755224", "1,287082", "2,359152", "7,162583", "9,520489"})
  void codesOfACounterAreThoseOfTheStandard(long counter, String code) {
    assertThat(Totp.code(SECRET, counter)).isEqualTo(code);
  }

  @Test
  void aClockMayBeOneStepOffEitherWayAndNoMore() {
    Instant now = Instant.parse("2026-03-11T09:00:00Z");
    long step = Totp.step(now);
    for (int off = -2; off <= 2; off++) {
      var found = Totp.stepOf(SECRET, Totp.code(SECRET, step + off), now, 0);
      if (Math.abs(off) <= 1) {
        assertThat(found).as("off %d", off).hasValue(step + off);
      } else {
        assertThat(found).as("off %d", off).isEmpty();
      }
    }
  }

  @Test
  void noCodeOfTheLastStepTakenOrBeforeCounts() {
    Instant now = Instant.parse("2026-03-11T09:00:00Z");
    long step = Totp.step(now);
    String code = Totp.code(SECRET, step);
    assertThat(Totp.stepOf(SECRET, code, now, step - 1)).hasValue(step);
    assertThat(Totp.stepOf(SECRET, code, now, step)).isEmpty();
    assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
  }

  /** RFC 4648, section 10, without padding. */
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void bytesAreTypedAsTheStandardSays(String text, String typed) {
    assertThat(Base32.of(ascii(text))).isEqualTo(typed);
  }

  @Property(tries = 100)
  void whatIsTypedHoldsAllBits(@ForAll byte[] bytes) {
    assertThat(AuthenticatorApp.bytes(Base32.of(bytes))).isEqualTo(bytes);
  }
}
