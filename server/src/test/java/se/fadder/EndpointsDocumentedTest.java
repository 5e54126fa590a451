package se.fadder;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tests that the page on all endpoints tells of each that a server answers, and of no other. */
@Tag("slow")
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EndpointsDocumentedTest {
  private static final Path PAGE = Path.of("..", "graphql-schema", "ENDPOINTS.md");
  private static final Path SOURCES = Path.of("src", "main", "java", "se", "fadder");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z]+ /[^|]*`) \\|");
  private static final Pattern ENDPOINT = Pattern.compile("`([A-Z]+ /[^`]*)`");

  private static final Pattern CODE = Pattern.compile("\"([A-Z]{2,}(?:_[A-Z]+)*)\"");

  /** What tells codes of its own to endpoints, or before a request reaches one. */
  private static final List<Path> BESIDE_ENDPOINTS =
      Stream.of(
              "http/ProtocolErrors",
              "http/Router",
              "kernel/Json",
              "signin/AcceptInvitation",
              "signin/Accounts",
              "signin/NewPasswords",
              "signin/Passwords",
              "signin/SignInResponses")
          .map(one -> Path.of(one + ".java"))
          .toList();

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private String page = "";
  private RunningDemo demo;

  @BeforeAll
  void start() throws IOException {
    page = Files.readString(PAGE);
    demo =
        RunningDemo.start(
            Clock.systemUTC(),
            Map.of(
                "FADDER_SECURITY_CONTACT", "mailto:security@storsjo.example",
                "FADDER_PUBLIC_URL", "https://fadder.storsjo.example",
                "FADDER_OIDC_ISSUER", "https://login.storsjo.example",
                "FADDER_OIDC_CLIENT_ID", "fadder"));
  }

  @AfterAll
  void stop() throws IOException {
    client.close();
    demo.close();
  }

  private List<String> documented() {
    return ROW.matcher(page)
        .results()
        .flatMap(row -> ENDPOINT.matcher(row.group(1)).results())
        .map(found -> found.group(1))
        .sorted()
        .toList();
  }

  @Test
  void everyEndpointStandsOnThePageAndNoOther() {
    assertThat(demo.answered()).isNotEmpty();
    assertThat(documented()).isEqualTo(demo.answered());
  }

  @Test
  void everyPathSaysWhatItTakes() throws Exception {
    for (String endpoint : documented()) {
      String[] words = endpoint.split(" ", 2);
      HttpResponse<String> options = send("OPTIONS", words[1]);
      assertThat(options.statusCode()).as(endpoint).isEqualTo(200);
      assertThat(options.headers().firstValue("Allow").orElse("")).contains(words[0]);
      // What is no secret of anybody's is nowhere.
      int nothing = words[1].endsWith("/{secret}") ? 405 : 404;
      assertThat(send(words[0], words[1]).statusCode()).as(endpoint).isNotIn(nothing, 405, 500);
    }
  }

  @Test
  void everyCodeStandsOnThePage() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(EndpointsDocumentedTest::answersByItself).toList()) {
        Matcher found = CODE.matcher(Files.readString(file));
        found.results().forEach(one -> codes.add(one.group(1)));
      }
    }
    assertThat(codes).contains("WRONG_CREDENTIALS", "TAKEN", "ANSWERED", "TOO_SHORT", "CROSS_SITE");
    codes.removeAll(List.of("GET", "HEAD", "POST", "OPTIONS"));
    codes.removeIf(one -> page.contains("`" + one + "`"));
    assertThat(codes).isEmpty();
  }

  /** Each of these holds codes still: what is renamed or emptied is no longer looked at. */
  @Test
  void whateverAnswersBesideEndpointsIsThereAndHasCodes() {
    assertThat(BESIDE_ENDPOINTS)
        .allSatisfy(
            file -> assertThat(Files.readString(SOURCES.resolve(file))).containsPattern(CODE));
  }

  private static boolean answersByItself(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith("Endpoint.java") && !name.equals("Endpoint.java"))
        || BESIDE_ENDPOINTS.contains(SOURCES.relativize(file));
  }

  @Test
  void programsOfOthersFindWhatTheyLookFor() throws Exception {
    HttpResponse<String> change = send("GET", "/.well-known/change-password");
    assertThat(change.statusCode()).isEqualTo(303);
    assertThat(change.headers().firstValue("Location")).hasValue("/#/account");
    HttpResponse<String> robots = send("GET", "/robots.txt");
    assertThat(robots.body()).isEqualTo("User-agent: *\nDisallow: /\n");
    assertThat(robots.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(fields(send("GET", "/.well-known/security.txt").body()))
        .containsEntry("Contact", "mailto:security@storsjo.example")
        .containsEntry("Canonical", "https://fadder.storsjo.example/.well-known/security.txt")
        .hasEntrySatisfying(
            "Expires",
            expires ->
                assertThat(Instant.parse(expires))
                    .isBetween(
                        Clock.systemUTC().instant().plus(Duration.ofDays(30)),
                        Clock.systemUTC().instant().plus(Duration.ofDays(365))));
    // By its specification, else the one above would prove nothing.
    assertThat(
            send(
                    "GET",
                    "/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200")
                .statusCode())
        .isEqualTo(404);
  }

  private static Map<String, String> fields(String text) {
    return text.lines()
        .map(line -> line.split(": ", 2))
        .collect(Collectors.toMap(field -> field[0], field -> field[1]));
  }

  @Test
  void nobodyIsMadeUpToTellOfAWeakness() throws Exception {
    try (RunningDemo silent = RunningDemo.start()) {
      URI security = silent.address().resolve("/.well-known/security.txt");
      HttpRequest request = HttpRequest.newBuilder(security).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(demo.address().resolve(path.replace("{secret}", "a")))
            .method(method, BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
