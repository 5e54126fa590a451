package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.logging.LogManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.TryLater;
import se.fadder.operations.LogFormat;
import se.fadder.operations.Logs;
import se.fadder.room.Room;

/** Tests that an endpoint gets the secret that its path ends in, and no log and no metric does. */
@Timeout(180)
final class SecretInPathTest {
  private static final String SECRET = "k0mm-aldrig-1-nagon-l0gg";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream standardError = System.err;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void writeElsewhere() {
    System.setErr(new PrintStream(written, true, UTF_8));
  }

  @AfterEach
  void writeAsUsual() throws IOException {
    System.setErr(standardError);
    LogManager.getLogManager().readConfiguration();
    client.close();
  }

  /** The personal address of something. */
  private record Feed(String method) implements Endpoint {
    @Override
    public String path() {
      return "/feeds/own";
    }

    @Override
    public boolean hasSecret() {
      return true;
    }

    @Override
    public Answer answer(Request request) {
      Secret secret = Objects.requireNonNull(request.secret());
      if (secret.value().endsWith("-fails")) {
        throw new IllegalStateException("no answer to " + request);
      } else if (secret.value().endsWith("-later")) {
        throw new Later("no answer yet to " + secret);
      }
      if (secret.value().endsWith("-nowhere")) {
        return new Answer(404, Map.of(), "text/plain", new byte[0]);
      }
      return new Answer(200, Map.of(), "text/plain", secret.value().getBytes(UTF_8));
    }
  }

  private static final class Later extends RuntimeException implements TryLater {
    private static final long serialVersionUID = 1L;

    Later(String message) {
      super(message);
    }
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void isHandedOverAndWrittenNowhere(LogFormat format, @TempDir Path folder) throws Exception {
    Logs.configure(format);
    String metrics;
    try (Server server = start(folder)) {
      assertThat(server.answered()).contains("GET /feeds/own/{secret}");
      assertThat(get(server, "/feeds/own/" + SECRET).body()).isEqualTo(SECRET);
      assertThat(get(server, "/feeds/own/" + SECRET + "%20a?b=" + SECRET).body())
          .isEqualTo(SECRET + " a");
      assertThat(send(server, "POST", "/feeds/own/" + SECRET).body()).isEqualTo(SECRET);
      assertThat(send(server, "HEAD", "/feeds/own/" + SECRET).statusCode()).isEqualTo(200);
      assertThat(send(server, "PUT", "/feeds/own/" + SECRET).statusCode()).isEqualTo(405);
      assertThat(get(server, "/feeds/own/" + SECRET + "-fails").statusCode()).isEqualTo(500);
      assertThat(get(server, "/feeds/own/" + SECRET + "-later").statusCode()).isEqualTo(503);
      HttpResponse<String> nowhere = get(server, "/feeds/own/" + SECRET + "-nowhere");
      HttpResponse<String> unknown = get(server, "/nowhere/" + SECRET);
      assertThat(nowhere.statusCode()).isEqualTo(404);
      assertThat(nowhere.body()).isEqualTo(unknown.body()).isNotEmpty();
      assertThat(nowhere.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
      for (String none :
          new String[] {
            "/feeds/own", "/feeds/own/", "/feeds/" + SECRET, "/feeds/own/a/" + SECRET
          }) {
        assertThat(get(server, none).statusCode()).as(none).isEqualTo(404);
      }
      metrics =
          client
              .send(
                  HttpRequest.newBuilder(
                          URI.create(
                              "http://localhost:"
                                  + server.metricsPort().orElseThrow()
                                  + "/metrics"))
                      .build(),
                  BodyHandlers.ofString())
              .body();
    }
    String log = written.toString(UTF_8);
    assertThat(log)
        .contains("/feeds/own failed")
        .contains("/feeds/own is for later")
        .doesNotContain(SECRET);
    if (format == LogFormat.JSON) {
      assertThat(log).contains("\"route\":\"/feeds/own\"");
    }
    assertThat(metrics).contains("route=\"/feeds/own\"").doesNotContain(SECRET);
  }

  private static Server start(Path folder) throws IOException {
    Settings settings =
        Settings.read(
            null,
            Map.of(
                "FADDER_PORT", "0",
                "FADDER_METRICS_PORT", "0",
                "FADDER_DB_URL", "jdbc:sqlite:" + folder.resolve("fadder.db")));
    Room room = Room.named("feeds").endpoint(new Feed("GET")).endpoint(new Feed("POST")).build();
    return Server.start(
        settings,
        Clock.systemUTC(),
        RunningDemo.CHEAP,
        UnaryOperator.identity(),
        rooms -> rooms.add(() -> room));
  }

  private HttpResponse<String> get(Server server, String path) throws Exception {
    return send(server, "GET", path);
  }

  private HttpResponse<String> send(Server server, String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
