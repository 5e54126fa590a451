package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.graph.engine.Logged;
import se.fadder.signin.LeftoverDemoAccounts;

/** Tests a server whose database was filled by a demonstration, and that is none any longer. */
@Tag("slow")
@Tag("thorough")
final class DemonstrationOffTest {
  private static final String BODY =
      "{\"username\":\"%s\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
          .formatted("gunilla.akerlund-back", Demo.PASSWORD);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void thePublishedPasswordOpensNothingUntilItIsSwitchedOnAgain(@TempDir Path folder)
      throws Exception {
    String token;
    try (RunningServer demo = start(folder, true)) {
      HttpResponse<String> in = signIn(demo);
      assertThat(in.statusCode()).isEqualTo(200);
      token = in.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
      assertThat(isSignedIn(demo, token)).isTrue();
    }
    try (Logged log = new Logged(LeftoverDemoAccounts.class.getName());
        RunningServer real = start(folder, false)) {
      assertThat(signIn(real).statusCode()).isEqualTo(401);
      assertThat(isSignedIn(real, token)).isFalse();
      assertThat(log.records())
          .filteredOn(record -> record.getLevel().equals(Level.WARNING))
          .singleElement()
          .satisfies(record -> assertThat(record.getMessage()).contains("demonstration", "shut"));
    }
    try (RunningServer again = start(folder, true)) {
      assertThat(isSignedIn(again, token)).isFalse();
      assertThat(signIn(again).statusCode()).isEqualTo(200);
    }
  }

  private static RunningServer start(Path folder, boolean demo) {
    return RunningServer.start(
        Map.of(
            "FADDER_DEMO",
            String.valueOf(demo),
            "FADDER_DB_URL",
            "jdbc:sqlite:" + folder.resolve("fadder.db")),
        Clock.systemUTC());
  }

  private static HttpResponse<String> signIn(RunningServer server)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(address(server, "/signin"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(BODY, UTF_8))
            .build(),
        BodyHandlers.ofString());
  }

  private static boolean isSignedIn(RunningServer server, String token)
      throws IOException, InterruptedException {
    return CLIENT
        .send(
            HttpRequest.newBuilder(address(server, "/signin"))
                .header("authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString())
        .body()
        .contains("\"signedIn\":true");
  }

  private static URI address(RunningServer server, String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
