package se.fadder.fcm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.fcm.local.PlainClient.SEND;
import static se.fadder.fcm.local.PlainClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.fcm.local.PlainClient.Claims;
import se.fadder.kernel.SettableClock;

/** The token endpoint of the local FCM. */
final class AccessTokensTest {
  private static final SettableClock CLOCK =
      new SettableClock(Instant.parse("2026-03-11T09:00:00Z"));

  @TempDir private static Path folder;
  private static LocalFcm local;
  private static PlainClient client;

  @BeforeAll
  static void start() throws Exception {
    local = LocalFcm.start(folder, CLOCK);
    client = new PlainClient(local);
  }

  @AfterAll
  static void stop() {
    client.close();
    local.close();
  }

  @Test
  void givesAccessForAnHour() throws Exception {
    JsonNode answer = PlainClient.JSON.readTree(client.askFor(PlainClient.claims()).body());
    assertThat(answer.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(answer.path("expires_in").asInt()).isEqualTo(3599);
    String token = answer.path("access_token").asText();
    assertThat(client.post(SEND, token, "{}").statusCode()).isEqualTo(400);
    CLOCK.pass(Duration.ofHours(1));
    HttpResponse<String> late = client.post(SEND, token, "{}");
    CLOCK.pass(Duration.ofHours(-1));
    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.body()).contains("\"status\":\"UNAUTHENTICATED\"");
    assertThat(late.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    assertThat(client.post(SEND, "ya29.other", "{}").statusCode()).isEqualTo(401);
    assertThat(client.post(SEND, "", "{}").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void anAssertionMustHoldInEveryPart(int part) throws Exception {
    Claims good = PlainClient.claims();
    Claims bad =
        new Claims(
            part == 0 ? "somebody@else.example" : good.issuer(),
            part == 1 ? "https://elsewhere.example" : good.audience(),
            part == 2 ? "https://www.googleapis.com/auth/drive" : good.scope(),
            part == 3 ? Duration.ofMinutes(10) : good.issued(),
            part == 4 ? Duration.ofSeconds(-1) : good.expires());
    HttpResponse<String> refused = client.askFor(bad);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("invalid_grant");
  }

  @Test
  void anAssertionMustBeSigned() throws Exception {
    String unsigned =
        encoded("{\"alg\":\"none\"}") + "." + encoded(PlainClient.claims().json()) + ".";
    assertThat(client.ask(unsigned).statusCode()).isEqualTo(400);
    assertThat(client.ask("nonsense").statusCode()).isEqualTo(400);
  }
}
