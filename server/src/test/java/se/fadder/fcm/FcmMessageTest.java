package se.fadder.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what can be sent at all. */
final class FcmMessageTest {
  private static FcmMessage message(String kind, Duration timeToLive) {
    return new FcmMessage(
        "the-token",
        TokenKind.TOKEN,
        Platform.WEB,
        "id",
        kind,
        Instant.parse("2026-03-11T09:00:00Z"),
        timeToLive,
        Urgency.NORMAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "STEPS_DUE", "ABCDEFGHIJKLMNOPQRSTUVWXYZ_ABCDE"})
  void aKindIsATopicOfWebPush(String kind) {
    assertThatCode(() -> message(kind, Duration.ofHours(1))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "steps", "STEPS DUE", "STEPS-1", "ÅSA", "ABCDEFGHIJKLMNOPQRSTUVWXYZ_ABCDEF"})
  void whatIsNoTopicIsNoKind(String kind) {
    assertThatThrownBy(() -> message(kind, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void livesForUpToFourWeeks() {
    assertThat(message("STEPS_DUE", Duration.ofDays(28)).timeToLive().toSeconds())
        .isEqualTo(2_419_200);
    for (Duration wrong :
        new Duration[] {Duration.ZERO, Duration.ofMillis(-1), Duration.ofSeconds(2_419_201)}) {
      assertThatThrownBy(() -> message("STEPS_DUE", wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void doesNotShowItsToken() {
    assertThat(message("STEPS_DUE", Duration.ofHours(1)).toString())
        .contains("STEPS_DUE")
        .doesNotContain("the-token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://fcm.example", "http://localhost:1", "http://127.0.0.1:1"})
  void whatIsEncryptedOrStaysHereIsAnEndpoint(String endpoint) {
    assertThat(settings(endpoint).endpoint()).hasValue(URI.create(endpoint));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://fcm.example", "http://localhost.example", "ftp://localhost", "localhost"})
  void whatTravelsUnencryptedIsNone(String endpoint) {
    assertThatThrownBy(() -> settings(endpoint)).isInstanceOf(IllegalArgumentException.class);
  }

  private static FcmSettings settings(String endpoint) {
    return new FcmSettings(Path.of("account.json"), Optional.of(URI.create(endpoint)));
  }
}
