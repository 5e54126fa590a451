package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.fadder.http.ClientDocuments;
import se.fadder.operations.LogFormat;
import se.fadder.operations.Logs;

/** Tests what the log tells of a day in the life of a server: enough, and nothing of anybody. */
final class LogTest {
  private static final String USERNAME = "alva.ekenas";
  private static final String WRONG_PASSWORD = "hemligt-vinterlov-77";
  private static final String IDENTITY_NUMBER = "19850709-9805";
  private static final String COOKIE = "c00k1e-0f-somebody-e1se";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream standardError = System.err;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> requestIds = new ArrayList<>();
  private final Set<String> secrets = new TreeSet<>();
  private String faultReference = "";

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

  @Tag("slow")
  @Tag("thorough")
  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void tellsWhatHappenedAndNothingOfAnybody(LogFormat format) throws Exception {
    Logs.configure(format);
    liveThroughADay();
    String log = written.toString(UTF_8);
    secrets.addAll(peopleOfTheSeed());
    // Whole words, for there are short names that are parts of longer words.
    Pattern told =
        Pattern.compile(
            secrets.stream()
                .map(Pattern::quote)
                .collect(joining("|", "(?iu)(?<![\\p{L}\\d])(?:", ")(?![\\p{L}\\d])")));
    assertThat(log).doesNotContainPattern(told);
    assertThat(log).contains(faultReference).contains("no such table").contains("started");
    List<String> lines = log.lines().toList();
    if (format == LogFormat.JSON) {
      for (String line : lines) {
        assertThat(JSON.readTree(line).isObject()).isTrue();
      }
      assertThat(about(lines, "request")).hasSameSizeAs(requestIds);
      assertThat(about(lines, "request").map(line -> line.get("requestId").asText()))
          .containsExactlyElementsOf(requestIds);
      JsonNode tick =
          about(lines, "request")
              .filter(line -> isOperation(line, "stepTick"))
              .findFirst()
              .orElseThrow();
      assertThat(tick.at("/fields/method").asText()).isEqualTo("POST");
      assertThat(tick.at("/fields/route").asText()).isEqualTo("/graphql");
      assertThat(tick.at("/fields/status").asInt()).isEqualTo(200);
      assertThat(tick.at("/fields/bytes").asInt()).isPositive();
      assertThat(tick.at("/fields/micros").asInt()).isPositive();
    } else {
      assertThat(lines).noneMatch(line -> line.contains("http.access"));
    }
    String fault =
        lines.stream().filter(line -> line.contains(faultReference)).findFirst().orElseThrow();
    assertThat(requestIds).anyMatch(fault::contains);
  }

  private void liveThroughADay() throws Exception {
    try (RunningDemo demo = RunningDemo.startEmpty()) {
      signIn(demo, USERNAME, WRONG_PASSWORD);
      signIn(demo, "Åsa Okänd", WRONG_PASSWORD);
      String token =
          signIn(demo, USERNAME, RunningDemo.PASSWORD)
              .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
      secrets.addAll(
          List.of(token, WRONG_PASSWORD, RunningDemo.PASSWORD, IDENTITY_NUMBER, COOKIE, "okänd"));
      JsonNode plan = ask(demo, token, operation("onboarding/myPlan"), "null");
      String step = plan.findValue("steps").get(0).get("id").asText();
      ask(
          demo,
          token,
          operation("onboarding/stepTick"),
          "{\"input\":{\"stepId\":\"" + step + "\"}}");
      String named = "query AlvaEkenas {viewer {person {name}}}";
      ask(demo, token, named, "{\"name\":\"Alva Ekenäs " + IDENTITY_NUMBER + "\"}");
      ask(demo, token, "{person(id: \"Alva Ekenäs\") {name}} " + IDENTITY_NUMBER, "null");
      ask(
          demo,
          token,
          operation("onboarding/stepTick"),
          "{\"input\":{\"stepId\":\"Alva Ekenäs " + IDENTITY_NUMBER + "\"}}");
      send(post(demo, "/graphql", token, "{\"Alva Ekenäs\" " + IDENTITY_NUMBER));
      send(post(demo, "/signin", token, "Alva Ekenäs"));
      send(to(demo, "/people/alva.ekenas?name=Alva%20Eken%C3%A4s&number=" + IDENTITY_NUMBER));
      send(to(demo, "/invitation").header("Cookie", "fadder=" + COOKIE));
      breakTheDatabase(demo);
      JsonNode failed = ask(demo, token, operation("onboarding/myPlan"), "null");
      faultReference = failed.findValue("reference").asText();
    }
  }

  /** Breaks the database from outside, as nobody should. */
  private static void breakTheDatabase(RunningDemo demo) throws SQLException {
    try (Connection other = DriverManager.getConnection(demo.databaseUrl());
        var statement = other.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      statement.execute("alter table step rename to lost");
    }
  }

  private static String operation(String name) {
    return ClientDocuments.bundled().at("/" + name + ".graphql").orElseThrow();
  }

  private String signIn(RunningDemo demo, String username, String password) throws Exception {
    String body =
        "{\"username\":\"%s\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
            .formatted(username, password);
    return send(post(demo, "/signin", "", body));
  }

  private JsonNode ask(RunningDemo demo, String token, String query, String variables)
      throws Exception {
    String body =
        "{\"query\":%s,\"variables\":%s}".formatted(JSON.writeValueAsString(query), variables);
    return JSON.readTree(send(post(demo, "/graphql", token, body)));
  }

  private static HttpRequest.Builder post(
      RunningDemo demo, String path, String token, String body) {
    return to(demo, path)
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token)
        .POST(BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder to(RunningDemo demo, String path) {
    return HttpRequest.newBuilder(demo.address().resolve(path)).header("X-Request-Id", COOKIE);
  }

  private String send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    requestIds.add(response.headers().firstValue("X-Request-Id").orElseThrow());
    return response.body();
  }

  private static Stream<JsonNode> about(List<String> lines, String message) {
    return lines.stream()
        .map(LogTest::parse)
        .filter(line -> line.get("message").asText().equals(message));
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }

  private static boolean isOperation(JsonNode line, String name) {
    return line.at("/fields/operation").asText().equals(name);
  }

  /** The names, user names and addresses of everybody. */
  private static Set<String> peopleOfTheSeed() throws IOException {
    Set<String> cells = new TreeSet<>();
    for (String file : List.of("people", "accounts")) {
      String path = "/seed-data/storsjo/" + file + ".csv";
      try (InputStream in = LogTest.class.getResourceAsStream(path)) {
        String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        text.lines().skip(1).forEach(row -> cells.addAll(List.of(row.split(",", -1))));
      }
    }
    cells.remove("");
    return cells;
  }
}
