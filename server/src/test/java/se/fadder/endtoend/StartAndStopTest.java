package se.fadder.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.App;
import se.fadder.fixtures.JavaProcess;

/**
 * Tests what an operator reads when a server starts and when it is told to end, as a process of its
 * own.
 */
@Timeout(120)
@Tag("slow")
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
          // Nor what a busy machine makes it say.
          .filteredOn(message -> !message.contains(" held the writer for "))
          .containsExactly("request", "stopping", "stopped");
    }
    assertThat(server.waitFor()).isEqualTo(143);
    assertThat(server.inputReader(UTF_8).lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"FADDER_PORT", "FADDER_METRICS_PORT"})
  void aPortThatIsTakenIsToldInOneLine(String variable, @TempDir Path folder) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process server =
          start(
              folder.resolve("fadder.db"),
              Map.of(variable, "" + taken.getLocalPort(), "FADDER_LOG_FORMAT", "text"));
      assertThat(server.errorReader(UTF_8).lines())
          .hasSize(1)
          .first()
          .asString()
          .startsWith("fadder: ")
          .contains(".port: ");
      assertThat(server.inputReader(UTF_8).lines()).isEmpty();
      assertThat(server.waitFor()).isEqualTo(1);
    }
  }

  private static Process start(Path file) throws IOException {
    return start(file, Map.of());
  }

  private static Process start(Path file, Map<String, String> more) throws IOException {
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
    builder.environment().putAll(more);
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
