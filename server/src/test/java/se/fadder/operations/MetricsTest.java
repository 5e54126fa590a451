package se.fadder.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import se.fadder.RunningDemo;
import se.fadder.db.DatabaseCounts;
import se.fadder.fcm.FcmAnswer;
import se.fadder.graph.GraphWatch;
import se.fadder.jobs.JobWatch;
import se.fadder.signin.SignInResult;

/**
 * Tests what a scraper reads of a server that has had something to do, and what an operator is
 * told.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class MetricsTest {
  private static final Path DEPLOY = Path.of("..", "deploy");

  /** A name that no metric may ever carry. */
  private static final String PERSON = "AlvaEkenas";

  private static final String COMMITTED = "fadder_writer_commit_units_sum";
  private static final String WRITTEN = "fadder_sql_units_seconds_count{kind=\"write\"}";
  private static final String IN_FLIGHT = "fadder_http_requests_in_flight";
  private static final String STATEMENTS = "fadder_sql_statements_seconds_count";

  private final HttpClient client = HttpClient.newHttpClient();
  private RunningDemo demo;
  private String scraped;
  private double statementsBefore;

  @BeforeAll
  void doSomething() throws IOException, InterruptedException {
    demo = RunningDemo.start(Map.of("FADDER_METRICS_PORT", "0"));
    scraped = send(HttpRequest.newBuilder(demo.metrics())).body();
    statementsBefore = value(STATEMENTS);
    signIn("wrong");
    String token = signIn(RunningDemo.PASSWORD).replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    String viewer = "query viewer {viewer {person {name}}}";
    ask(token, viewer);
    ask(token, viewer.replace("viewer {v", PERSON + " {v"));
    ask(token, "query " + PERSON + " {nothing}");
    send(to("/" + "x".repeat(9_000)));
    send(to("/" + PERSON));
    send(to("/" + PERSON).method(PERSON, BodyPublishers.noBody()));
    System.gc();
    do {
      scraped = send(HttpRequest.newBuilder(demo.metrics())).body();
      // A request is counted a moment after its answer is read, a unit of work after its commit.
    } while (!scraped.contains("jvm_gc_pause")
        || value(IN_FLIGHT) > 0
        || value(COMMITTED) > value(WRITTEN));
  }

  @AfterAll
  void stop() throws IOException {
    client.close();
    demo.close();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(demo.address().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String signIn(String password) throws IOException, InterruptedException {
    String body =
        "{\"username\":\"alva.ekenas\",\"password\":\"%s\",\"client\":\"NATIVE\"}"
            .formatted(password);
    return send(to("/signin")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)))
        .body();
  }

  private void ask(String token, String query) throws IOException, InterruptedException {
    send(
        to("/graphql")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}")));
  }

  private double value(String line) {
    return scraped
        .lines()
        .filter(text -> text.startsWith(line + " "))
        .mapToDouble(text -> Double.parseDouble(text.substring(line.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(line + " is not in\n" + scraped));
  }

  @Test
  void whatWasDoneIsCounted() {
    assertThat(value("fadder_signin_attempts_total{outcome=\"WRONG_CREDENTIALS\"}")).isEqualTo(1);
    assertThat(value("fadder_signin_attempts_total{outcome=\"SIGNED_IN\"}")).isEqualTo(1);
    assertThat(
            value(
                "fadder_http_requests_seconds_count"
                    + "{method=\"POST\",route=\"/signin\",status=\"4xx\"}"))
        .isEqualTo(1);
    assertThat(value("fadder_http_refused_total{status=\"414\"}")).isEqualTo(1);
    assertThat(value("fadder_http_connections")).isPositive();
    assertThat(value("fadder_graphql_operations_seconds_count{operation=\"viewer\"}")).isEqualTo(1);
    // Two were queries; of the third nothing was carried out.
    assertThat(value("fadder_graphql_wait_seconds_count")).isEqualTo(2);
    // Of two attempts to sign in, of which one asks for more, and of a token with each operation.
    assertThat(value(STATEMENTS)).isGreaterThan(statementsBefore + 5);
    assertThat(value("fadder_sql_units_seconds_count{kind=\"read\"}")).isPositive();
    assertThat(value("fadder_writer_commit_units_count")).isPositive();
    assertThat(value("fadder_writer_holds_seconds_count")).isPositive();
    assertThat(value(COMMITTED)).isLessThanOrEqualTo(value(WRITTEN));
  }

  @Test
  void namesThatClientsChooseAreOther() {
    assertThat(value("fadder_graphql_operations_seconds_count{operation=\"other\"}")).isEqualTo(2);
    assertThat(
            value(
                "fadder_graphql_outcomes_total{code=\"GRAPHQL_VALIDATION_FAILED\","
                    + "operation=\"other\",outcome=\"REFUSED\"}"))
        .isEqualTo(1);
    assertThat(
            value(
                "fadder_http_requests_seconds_count"
                    + "{method=\"other\",route=\"static\",status=\"4xx\"}"))
        .isEqualTo(1);
    assertThat(scraped).doesNotContain(PERSON).doesNotContain("alva");
  }

  @Test
  void theyAreShownOnTheirOwnPortAlone() throws IOException, InterruptedException {
    assertThat(send(to("/metrics")).statusCode()).isEqualTo(404);
    URI metrics = demo.metrics();
    assertThat(send(HttpRequest.newBuilder(metrics.resolve("/"))).statusCode()).isEqualTo(404);
    assertThat(send(HttpRequest.newBuilder(metrics).DELETE()).statusCode()).isEqualTo(405);
    assertThat(send(HttpRequest.newBuilder(metrics)).headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
  }

  @Test
  void eachIsExplained() throws IOException {
    assertThat(families()).isSubsetOf(explained(""));
    Set<String> missing = explained("(?!.*sometimes)");
    missing.removeAll(families());
    assertThat(missing).as("explained, and nowhere to be seen").isEmpty();
  }

  @Test
  void eachTellsWhatItIs() {
    MetricsPage.assertSound(scraped);
  }

  @Test
  void whatAlertsWatchIsThereBeforeItHappens() {
    assertThat(value("fadder_signin_attempts_total{outcome=\"TOO_MANY_ATTEMPTS\"}")).isZero();
    assertThat(value("fadder_http_refused_total{status=\"503\"}")).isZero();
  }

  @Test
  void whatComesLaterTellsWhatItIs() {
    try (Metrics metrics = new Metrics()) {
      metrics.count(() -> new DatabaseCounts(1, 1, 1, 1, 1), () -> true);
      metrics.count(() -> 1.5, () -> 2);
      metrics.begun();
      metrics.ended("GET", "static", 200, 1);
      metrics.refused(414);
      metrics.answered("viewer", GraphWatch.OperationResult.OK, null, 1);
      metrics.ran("push.person", JobWatch.AttemptResult.OVER, 1, 1);
      metrics.pushed(FcmAnswer.Kind.ACCEPTED, 1);
      metrics.signIn(new SignInResult.WrongCredentials());
      assertThat(metrics.text())
          .contains("fadder_jobs_seconds", "fadder_jobs_late_seconds", "fadder_push_sends_seconds");
      MetricsPage.assertSound(metrics.text());
    }
  }

  @Test
  void prometheusFindsNothingAmiss() throws IOException, InterruptedException {
    Promtool.find().accepts(scraped, "check", "metrics");
  }

  /** The names in the table, of those rows that go on like this. */
  private static Set<String> explained(String rest) throws IOException {
    return Pattern.compile("(?m)^\\| `(\\w+)`" + rest)
        .matcher(Files.readString(DEPLOY.resolve("METRICS.md")))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> families() {
    return Pattern.compile("(?m)^# TYPE (\\w+) ")
        .matcher(scraped)
        .results()
        .map(type -> type.group(1))
        .filter(name -> !name.endsWith("_seconds_max") && !name.endsWith("_units_max"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
