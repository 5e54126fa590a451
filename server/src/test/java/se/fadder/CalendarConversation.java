package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.calendarfeed.ReadCalendar;
import se.fadder.calendarfeed.ReadCalendar.Event;
import se.fadder.db.DatabaseWatch;
import se.fadder.kernel.SettableClock;
import se.fadder.operations.LogFormat;
import se.fadder.operations.Logs;

/**
 * A conversation with a whole server over HTTP, of people who plan sessions and calendars that
 * fetch them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CalendarConversation {
  private static final String SELF = "{ viewer { person { id } } }";
  private static final String RENEW =
      """
      mutation renew($input: CalendarFeedRenewInput!) {
        calendarFeedRenew(input: $input) { address viewer { calendarFeed { lastFetched } } userErrors { code } }
      }
      """;
  private static final String PLAN =
      """
      mutation plan($input: SessionPlanInput!) {
        sessionPlan(input: $input) { session { id } userErrors { code field } }
      }
      """;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  final SettableClock clock = SettableClock.on("2026-03-11");
  final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream standardError = System.err;
  private final Map<String, String> tokens = new HashMap<>();
  final List<String> ran = Collections.synchronizedList(new ArrayList<>());
  private @Nullable Server started;
  Path file = Path.of("");

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    System.setErr(new PrintStream(written, true, UTF_8));
    Logs.configure(LogFormat.JSON);
    file = folder.resolve("fadder.db");
    DemoFiles.copy(clock, file);
    started =
        Server.start(
            Settings.read(
                null,
                Map.of(
                    "FADDER_DEMO", "true",
                    "FADDER_PORT", "0",
                    "FADDER_METRICS_PORT", "0",
                    "FADDER_DB_URL", "jdbc:sqlite:" + file)),
            clock,
            RunningDemo.CHEAP,
            watch ->
                new DatabaseWatch() {
                  @Override
                  public void statement(String sql, long nanos) {
                    // Jobs look around all the time, and what they write is written by the writer.
                    if (!Thread.currentThread().getName().matches("(jobs? |fadder-).*")) {
                      ran.add(sql);
                    }
                    watch.statement(sql, nanos);
                  }
                },
            rooms -> {});
  }

  @AfterAll
  void stop() throws IOException {
    server().close();
    client.close();
    System.setErr(standardError);
    LogManager.getLogManager().readConfiguration();
  }

  Server server() {
    return Objects.requireNonNull(started);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server().port()).resolve(path));
  }

  HttpRequest.Builder as(String username, String path) throws Exception {
    String token = tokens.get(username);
    if (token == null) {
      String body =
          json.writeValueAsString(
              Map.of("username", username, "password", Demo.PASSWORD, "client", "NATIVE"));
      token = json.readTree(send(post(to("/signin"), body)).body()).at("/token").asText();
      tokens.put(username, token);
    }
    return to(path).header("Authorization", "Bearer " + token);
  }

  static HttpRequest.Builder post(HttpRequest.Builder request, String body) {
    return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }

  JsonNode ask(String username, String query, Map<String, ?> variables) throws Exception {
    String body = json.writeValueAsString(Map.of("query", query, "variables", variables));
    JsonNode answer = json.readTree(send(post(as(username, "/graphql"), body)).body());
    assertThat(answer.findValuesAsText("code")).as(answer.toString()).isEmpty();
    return answer.at("/data");
  }

  String idOf(String username) throws Exception {
    return ask(username, SELF, Map.of()).at("/viewer/person/id").asText();
  }

  String address(String username) throws Exception {
    String address =
        ask(username, RENEW, Map.of("input", Map.of())).at("/calendarFeedRenew/address").asText();
    assertThat(address)
        .matches("http://127.0.0.1:" + server().port() + "/ical/[A-Za-z0-9_-]{43}\\.ics");
    return address;
  }

  /** Plans a session of a mentor with a newcomer, and returns its id. */
  String plan(String mentor, String newcomer, String day, boolean onSite) throws Exception {
    Map<String, Object> input =
        Map.of(
            "form",
            "MENTOR",
            "onSite",
            onSite,
            "leaderId",
            idOf(mentor),
            "memberIds",
            List.of(idOf(newcomer)),
            "day",
            day,
            "begins",
            "09:00",
            "ends",
            "10:00");
    return ask(mentor, PLAN, Map.of("input", input)).at("/sessionPlan/session/id").asText();
  }

  static Optional<Event> of(HttpResponse<byte[]> response, String session) throws Exception {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .contains("text/calendar; charset=utf-8");
    return ReadCalendar.of(response.body()).events().stream()
        .filter(event -> session.endsWith(event.uid()))
        .findFirst();
  }

  HttpResponse<byte[]> get(String address) throws Exception {
    return send(to(address));
  }
}
