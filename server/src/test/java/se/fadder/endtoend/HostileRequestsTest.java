package se.fadder.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.RunningDemo;
import se.fadder.client.ServerProcess;
import se.fadder.graph.Limits;

/**
 * Tests requests that ask for as much as somebody who is signed in can, sixteen at once, to a
 * server that has 256 MiB and ends when they are not enough.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
final class HostileRequestsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int AT_ONCE = 16;
  private static final Duration ATTACK = Duration.ofSeconds(6);
  private static final int STEPS = 10;
  private static final int COMMENTS = 100;

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> steps = new ArrayList<>();
  private String template = "";
  private String attacker = "";
  private String bystander = "";

  @SuppressWarnings("NullAway.Init") // before all
  private ServerProcess server;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server =
        new ServerProcess(
            folder,
            "@" + Path.of("..", "deploy", "jvm.options"),
            "-Xmx256m",
            "-XX:+ExitOnOutOfMemoryError");
    attacker = signIn("gunilla.akerlund-back");
    bystander = signIn("alva.ekenas");
    ask("{viewer {plans(first: 1) {nodes {phases {steps {id}}}}}}", Map.of())
        .findValues("id")
        .forEach(id -> steps.add(id.asText()));
    steps.subList(STEPS, steps.size()).clear();
    for (String step : steps) {
      for (int written = 0; written < COMMENTS; written += 10) {
        comment(step);
      }
    }
    template = importTemplate();
  }

  @AfterAll
  void stop() {
    client.close();
    server.close();
  }

  private void comment(String step) throws Exception {
    String ten =
        IntStream.range(0, 10)
            .mapToObj(i ->
                "a%d: stepComment(input: {stepId: $step, text: $text}) {userErrors {code}}"
                    .formatted(i))
            .collect(Collectors.joining(" "));
    JsonNode done =
        ask(
            "mutation($step: ID!, $text: String!) {" + ten + "}",
            Map.of("step", step, "text", "😀".repeat(2_000)));
    assertThat(done.findValues("code")).isEmpty();
  }

  /** A template that takes as much as a draft may. */
  private String importTemplate() throws Exception {
    String steps =
        IntStream.range(0, 230)
            .mapToObj(i ->
                """
                      - key: k%d
                        title: T
                        why: %s
                        responsible: MANAGER
                        due: 1
                """
                    .formatted(i, "å".repeat(450)))
            .collect(Collectors.joining());
    String file = "key: stor\nname: Stor\nphases:\n  - key: f\n    name: F\n    steps:\n" + steps;
    JsonNode done =
        ask(
            """
            mutation($unit: ID!, $text: String!) {
              templateImport(input: {unitId: $unit, text: $text}) {template {id} userErrors {code message field}}
            }
            """,
            Map.of(
                "unit",
                ask("{viewer {newHireUnits(first: 1) {nodes {id}}}}", Map.of())
                    .findValue("id")
                    .asText(),
                "text",
                file));
    assertThat(done.findValue("userErrors")).as(done.toString()).isEmpty();
    return done.findValue("id").asText();
  }

  private String signIn(String username) throws Exception {
    HttpResponse<String> answer =
        post(
            "",
            "/signin",
            JSON.writeValueAsString(
                Map.of(
                    "username", username, "password", RunningDemo.PASSWORD, "client", "BROWSER")));
    assertThat(answer.statusCode()).isEqualTo(200);
    String set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  private JsonNode ask(String query, Map<String, ?> variables) throws Exception {
    return ask(attacker, query, variables);
  }

  private JsonNode ask(String cookie, String query, Map<String, ?> variables) throws Exception {
    HttpResponse<String> answer = post(cookie, "/graphql", body(query, variables));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode json = JSON.readTree(answer.body());
    assertThat(json.has("errors")).as(answer.body()).isFalse();
    return json;
  }

  private static String body(String query, Map<String, ?> variables) throws IOException {
    return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
  }

  private HttpResponse<String> post(String cookie, String path, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", path.startsWith("/arrivals") ? "text/csv" : "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String aliases(int count, String field) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a%d: %s".formatted(i, field))
        .collect(Collectors.joining(" "));
  }

  private String commentsOf(List<String> ids) throws IOException {
    String query =
        "query($ids: [ID!]!) {nodes(ids: $ids) {... on Step {"
            + aliases(8, "comments {text}")
            + "}}}";
    return body(query, Map.of("ids", ids));
  }

  @Test
  void theSameIdThirtyTimesIsRefused() throws Exception {
    HttpResponse<String> answer =
        post(attacker, "/graphql", commentsOf(Collections.nCopies(30, steps.getFirst())));
    assertThat(answer.body()).contains("BAD_USER_INPUT").hasSizeLessThan(1_000);
  }

  @Test
  void commentsOfManySteps() throws Exception {
    assertHarmless("/graphql", commentsOf(steps), "RESPONSE_TOO_LARGE");
  }

  @Test
  void aDraftAsAFileManyTimes() throws Exception {
    String query =
        "query($id: ID!) {"
            + aliases(
                15, "node(id: $id) {... on Template {draft {file content {phases {steps {why}}}}}}")
            + "}";
    assertHarmless("/graphql", body(query, Map.of("id", template)), "RESPONSE_TOO_LARGE");
  }

  @Test
  void aFileWithAMillionFaults() throws Exception {
    String row = "Åsa" + ";x".repeat(10_000) + "\n";
    assertHarmless("/arrivals/check", "förnamn\n" + row.repeat(100), "\"moreProblems\":");
  }

  /** It is answered as told, and whoever asks for something meanwhile is answered soon. */
  private void assertHarmless(String path, String hostile, String told) throws Exception {
    long end = System.nanoTime() + ATTACK.toNanos();
    try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> attack =
          () -> {
            int answered = 0;
            while (System.nanoTime() < end) {
              String answer = post(attacker, path, hostile).body();
              assertThat(answer).containsAnyOf(told, "OVERLOADED");
              assertThat(answer.length()).isLessThan(Limits.USUAL.responseBytes());
              answered += answer.contains(told) ? 1 : 0;
            }
            return answered;
          };
      List<Future<Integer>> attacks =
          Collections.nCopies(AT_ONCE, attack).stream().map(attackers::submit).toList();
      List<Duration> waits = new ArrayList<>();
      while (System.nanoTime() < end) {
        long asked = System.nanoTime();
        ask(bystander, "{viewer {today person {name}}}", Map.of());
        waits.add(Duration.ofNanos(System.nanoTime() - asked));
      }
      int answered = 0;
      for (Future<Integer> one : attacks) {
        answered += one.get();
      }
      assertThat(answered).isPositive();
      Collections.sort(waits);
      assertThat(waits.get(waits.size() / 2)).as("%s", waits).isLessThan(Duration.ofSeconds(1));
    }
    assertThat(server.isAlive()).isTrue();
  }
}
