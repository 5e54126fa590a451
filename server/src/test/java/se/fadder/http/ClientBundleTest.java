package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests how the client is served as its bundle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientBundleTest {
  private static final Pattern ASSET = Pattern.compile("\"(/assets/[\\w-]+-[A-Z0-9]{8}\\.\\w+)\"");
  private static final Pattern CHUNK = Pattern.compile("[\"']\\./([\\w-]+-[A-Z0-9]{8}\\.js)[\"']");

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) {
    BundleOnClassPath.folder();
    HttpSetup settings = TestServer.settings(HttpLimits.USUAL, false, true);
    server = TestServer.start(folder, settings, List.of());
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private HttpResponse<String> get(String path) {
    return server.send(server.to(path));
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name);
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group(1)).toList();
  }

  /** All that the page loads, by itself and through what it loads. */
  private Set<String> loaded() {
    Set<String> all = new TreeSet<>();
    List<String> open = new ArrayList<>(named(ASSET, get("/").body()));
    while (!open.isEmpty()) {
      String path = open.removeLast();
      if (all.add(path) && path.endsWith(".js")) {
        named(CHUNK, get(path).body()).forEach(name -> open.add("/assets/" + name));
      }
    }
    return all;
  }

  @Test
  void whatIsNamedByItsContentIsKeptForGood() {
    Set<String> loaded = loaded();
    assertThat(loaded).anyMatch(path -> path.startsWith("/assets/onboarding-"));
    for (String path : loaded) {
      HttpResponse<String> file = get(path);
      assertThat(file.statusCode()).as(path).isEqualTo(200);
      assertThat(header(file, "Cache-Control")).hasValue("public, max-age=31536000, immutable");
      assertThat(header(file, "Content-Type").orElseThrow())
          .isEqualTo((path.endsWith(".js") ? "text/javascript" : "text/css") + "; charset=utf-8");
    }
  }

  @Test
  void allElseIsAskedForAgainAndAMissingFileIsNotKept() {
    for (String path : List.of("/", "/index.html", "/sw.js", "/manifest.webmanifest")) {
      assertThat(header(get(path), "Cache-Control")).as(path).hasValue("no-cache");
    }
    HttpResponse<String> gone = get("/assets/app-AAAAAAAA.js");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(header(gone, "Cache-Control")).hasValue("no-store");
  }

  @Test
  void thePageHasItsTwoSheetsAndOneScriptAndTheSamePolicyAsItsModules(@TempDir Path folder) {
    HttpResponse<String> page = get("/");
    assertThat(named(ASSET, page.body())).filteredOn(path -> path.endsWith(".css")).hasSize(2);
    assertThat(found(Pattern.compile("<script type=\"module\" src=\"/assets/chunk-"), page.body()))
        .hasSize(1);
    assertThat(page.body()).doesNotContain("/app.js", "/client.css", "/later.css", "href=\"/lib/");
    try (TestServer modules = TestServer.start(folder)) {
      HttpResponse<String> other = modules.send(modules.to("/"));
      assertThat(other.body()).contains("/app.js", "/client.css").doesNotContain("/assets/");
      assertThat(header(other, "Content-Security-Policy"))
          .isEqualTo(header(page, "Content-Security-Policy"));
      assertThat(modules.send(modules.to(named(ASSET, page.body()).getFirst())).statusCode())
          .isEqualTo(404);
    }
  }

  /**
   * Otherwise the page would find out one after another what it needs. A browser asks for six files
   * at once over HTTP/1.1, and for a seventh when it has one of them.
   */
  @Test
  void whatTheWayInNeedsIsAskedForWithThePage() {
    List<String> ahead = named(ASSET, get("/").body());
    List<String> needed = new ArrayList<>(ahead);
    for (String path : ahead) {
      if (path.endsWith(".js")) {
        found(Pattern.compile("(?:from|import)\\s*\"\\./[^\"]+\""), get(path).body())
            .forEach(one -> named(CHUNK, one).forEach(name -> needed.add("/assets/" + name)));
      }
    }
    assertThat(ahead)
        .as("the second sheet is named, and fetched by whoever needs it")
        .filteredOn(path -> !path.startsWith("/assets/later-"))
        .hasSizeLessThanOrEqualTo(6);
    assertThat(ahead)
        .containsAll(needed)
        .anyMatch(path -> path.startsWith("/assets/sv-"))
        .anyMatch(path -> path.startsWith("/assets/signin-"))
        .noneMatch(path -> path.startsWith("/assets/en-"));
  }

  @Test
  void theWorkerKeepsTheBundleInPlaceOfTheModules() throws Exception {
    String worker = get("/sw.js").body();
    JsonNode files =
        new ObjectMapper()
            .readTree(worker.lines().findFirst().orElseThrow().replaceFirst("^const SHELL = ", ""))
            .path("files");
    Set<String> kept = new TreeSet<>();
    files.properties().forEach(file -> kept.add(file.getKey()));
    assertThat(kept)
        .containsAll(loaded())
        .contains("/", "/icons/fadder.svg", "/manifest.webmanifest")
        .noneMatch(path -> path.endsWith(".map") || path.endsWith(".graphql"))
        .allMatch(path -> path.startsWith("/assets/") || !path.matches(".*\\.(js|css)"));
  }

  @Test
  void aDebuggerFindsTheSourcesByTheMap() throws Exception {
    for (String path : loaded()) {
      HttpResponse<String> file = get(path);
      List<String> maps =
          named(Pattern.compile("sourceMappingURL=([\\w.-]+)"), file.body().strip());
      assertThat(maps).as(path).hasSize(1);
      HttpResponse<String> map = get("/assets/" + maps.getFirst());
      assertThat(map.statusCode()).isEqualTo(200);
      assertThat(new ObjectMapper().readTree(map.body().getBytes(UTF_8)).has("mappings")).isTrue();
    }
  }

  /** What an earlier page has left to be sent names its operation by the path alone. */
  @Test
  void anOperationIsStillFoundByItsPath() {
    assertThat(get("/onboarding/stepTick.graphql").body())
        .isEqualTo(ClientDocuments.bundled().at("/onboarding/stepTick.graphql").orElseThrow());
  }
}
