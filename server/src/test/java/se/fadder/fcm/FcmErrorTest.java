package se.fadder.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests answers that the local FCM does not give, but proxies and mistaken settings do. */
final class FcmErrorTest {
  private static final Instant NOW = Instant.parse("2026-03-11T09:00:00Z");
  private static final FcmMessage MESSAGE =
      new FcmMessage(
          "the-token",
          TokenKind.TOKEN,
          Platform.WEB,
          "id",
          "STEPS_DUE",
          NOW,
          Duration.ofHours(1),
          Urgency.NORMAL);

  private static FcmAnswer answer(int status, String body) {
    return new FcmError(status, null, null, body).answer(MESSAGE, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "400, BAD_MESSAGE",
    "401, UNAUTHORIZED",
    "403, UNAUTHORIZED",
    "404, UNAUTHORIZED",
    "405, BAD_MESSAGE",
    "408, UNAVAILABLE",
    "413, BAD_MESSAGE",
    "429, TOO_MANY",
    "302, UNAVAILABLE",
    "500, UNAVAILABLE",
    "502, UNAVAILABLE",
    "503, UNAVAILABLE",
    "504, UNAVAILABLE"
  })
  void aStatusWithoutFcmsCodeIsTold(int status, FcmAnswer.Kind kind) {
    assertThat(answer(status, "<html>").kind()).isEqualTo(kind);
  }

  /** A wrong project in the settings must not remove every device. */
  @Test
  void aProjectThatIsNotFoundIsNotADeviceThatIsGone() {
    assertThat(answer(404, "{\"error\":{\"code\":404,\"status\":\"NOT_FOUND\"}}"))
        .isEqualTo(new FcmAnswer.Unauthorized("404 NOT_FOUND"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "\"error\"", "{\"error\":[]}", "{\"error\":\"x\"}", "null"})
  void whatCannotBeReadIsNobodysToken(String body) {
    assertThat(answer(400, body)).isInstanceOf(FcmAnswer.BadMessage.class);
  }

  @Test
  void theReasonIsShortAndHoldsNoToken() {
    String said = "Invalid value the-token " + "x".repeat(1000);
    assertThat(answer(400, "{\"error\":{\"message\":\"" + said + "\"}}"))
        .isInstanceOfSatisfying(
            FcmAnswer.BadMessage.class,
            bad ->
                assertThat(bad.reason())
                    .contains("Invalid value (token)")
                    .hasSizeLessThanOrEqualTo(300));
  }
}
