package se.fadder.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.RunningDemo;
import se.fadder.fcm.TokenKind;
import se.fadder.fcm.local.LocalFcm;
import se.fadder.fcm.local.Sent;
import se.fadder.kernel.SettableClock;

/** Tests a native client from sign-in to the answer, through the real SDK and a local FCM. */
final class NativeClientTest {
  private static final Path SOURCE = Path.of("src/test/java/se/fadder/push/NativeClient.java");
  private static final Path README = Path.of("../graphql-schema/README.md");

  /** A Wednesday at ten. */
  private final SettableClock clock = SettableClock.on("2026-03-11");

  @Tag("slow")
  @Tag("thorough")
  @Test
  void isRemindedOfItsStepsAndAnswers(@TempDir Path folder) throws Exception {
    // The server trusts whom this machine trusts; for now that is the local FCM alone.
    SSLContext before = SSLContext.getDefault();
    try (LocalFcm fcm = LocalFcm.start(folder, clock)) {
      SSLContext.setDefault(fcm.trust());
      isRemindedThrough(fcm);
    } finally {
      SSLContext.setDefault(before);
    }
  }

  private void isRemindedThrough(LocalFcm fcm) throws IOException, InterruptedException {
    try (RunningDemo demo =
            RunningDemo.start(
                clock,
                Map.of(
                    "FADDER_FCM_CREDENTIALS", fcm.credentials().toString(),
                    "FADDER_FCM_ENDPOINT", fcm.endpoint().toString()));
        HttpClient http = HttpClient.newHttpClient()) {
      NativeClient client = new NativeClient(demo.address(), http);
      String bearer = client.signIn("alva.ekenas", RunningDemo.PASSWORD);
      String token = fcm.issue(TokenKind.TOKEN);
      JsonNode registered = client.register(bearer, UUID.randomUUID().toString(), token);
      assertThat(registered.at("/device/reachable").asBoolean()).isTrue();
      assertThat(registered.path("userErrors")).isEmpty();

      Map<String, String> data = remindedOnOneOfTheNextDays(fcm, token);
      assertThat(data.keySet()).containsExactlyInAnyOrder("id", "kind", "expires");

      JsonNode arrived = client.arrived(data);
      assertThat(arrived.path("number").asInt()).isPositive();
      assertThat(arrived.path("answers")).extracting(JsonNode::asText).contains("LATER");
      assertThat(client.answer(data, "LATER").isObject()).isTrue();
      assertThat(client.answer(data, "LATER").isMissingNode()).isTrue();
    }
  }

  /** Not every day has a step of hers; of sessions and breaks she is reminded too. */
  private Map<String, String> remindedOnOneOfTheNextDays(LocalFcm fcm, String token)
      throws InterruptedException {
    for (int day = 0; day < 40; day++) {
      clock.pass(Duration.ofHours(24));
      long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      while (System.nanoTime() < end) {
        for (Sent sent : fcm.sent()) {
          if (sent.token().equals(token)
              && "STEPS_DUE".equals(sent.data().get("kind"))
              && expires(sent).isAfter(clock.instant())) {
            return sent.data();
          }
        }
        Thread.sleep(Duration.ofMillis(50));
      }
    }
    throw new AssertionError("nothing was sent in forty days");
  }

  private static Instant expires(Sent sent) {
    return Instant.ofEpochSecond(Long.parseLong(sent.data().get("expires")));
  }

  @Test
  void theReadmeShowsWhatRunsHere() throws IOException {
    String source = Files.readString(SOURCE);
    String shown =
        source.substring(
            source.indexOf("// README begins") + "// README begins".length(),
            source.indexOf("// README ends"));
    assertThat(Files.readString(README).replace("\n", ""))
        .contains(shown.stripIndent().strip().replace("\n", ""));
  }
}
