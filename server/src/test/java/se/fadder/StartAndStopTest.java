package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.fixtures.JavaProcess;

/**
 * What an operator reads when a server starts and when it is told to end, as a process of its own.
 */
@Timeout(120)
final class StartAndStopTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void bothAreToldInTheLog(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("fadder.db");
    Process server = start(file);
    try (BufferedReader log = server.errorReader(UTF_8)) {
      JsonNode started = next(log);
      assertThat(started.get("message").asText()).isEqualTo("started");
      assertThat(started.at("/fields/version").asText()).matches("\\d+\\.\\d+.*");
      assertThat(started.at("/fields/database").asText()).isEqualTo("SQLite");
      assertThat(started.at("/fields/place").asText()).isEqualTo(file.toString());
      JsonNode warning = next(log);
      assertThat(warning.get("level").asText()).isEqualTo("WARN");
      assertThat(warning.get("message").asText()).startsWith("demonstration mode");
      assertThat(status("http://" + started.at("/fields/address").asText() + "/health/ready"))
          .isEqualTo(200);
      assertThat(status("http://" + started.at("/fields/metrics").asText() + "/metrics"))
          .isEqualTo(200);
      assertThat(server.toHandle().destroy()).isTrue();
      List<JsonNode> rest = log.lines().map(StartAndStopTest::parse).toList();
      assertThat(rest)
          .extracting(line -> line.get("message").asText())
          .containsExactly("request", "stopping", "stopped");
    }
    assertThat(server.waitFor()).isEqualTo(143);
    assertThat(server.inputReader(UTF_8).lines()).isEmpty();
  }

  private static Process start(Path file) throws IOException {
    ProcessBuilder builder = JavaProcess.of(App.class);
    builder
        .environment()
        .putAll(
            Map.of(
                "FADDER_PORT", "0",
                "FADDER_METRICS_PORT", "0",
                "FADDER_LOG_FORMAT", "json",
                "FADDER_DEMO", "true",
                "FADDER_DB_URL", "jdbc:sqlite:" + file));
    return builder.start();
  }

  private static JsonNode next(BufferedReader log) throws IOException {
    return parse(log.readLine());
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static int status(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .statusCode();
    }
  }
}
