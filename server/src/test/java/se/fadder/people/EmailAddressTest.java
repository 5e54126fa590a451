package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the form of e-mail addresses. */
final class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"a@x.se", "alva.ek+1@a-b.c.se", "o'neil/x=y@x.se"})
  void isOne(String written) {
    assertThat(EmailAddress.fault("email", written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".a@x.se", "a.@x.se", "a..b@x.se", "@x.se", "a@x", "a@x.", "å@x.se", "a b@x.se"})
  void isNone(String written) {
    assertThat(EmailAddress.fault("email", written)).isPresent();
  }

  @Test
  void hasSixtyFourLettersBeforeTheSign() {
    assertThat(EmailAddress.fault("email", "a".repeat(64) + "@x.se")).isEmpty();
    assertThat(EmailAddress.fault("email", "a".repeat(65) + "@x.se")).isPresent();
  }
}
