package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.kernel.Sha256;

/** Tests what the service worker is told to keep. */
final class PrecacheManifestTest {
  private static final String PAGE =
      """
      <script type="importmap">{"imports": {"lit": "/lib/lit/index.js", "lit/": "/lib/lit/"}}</script>
      """;
  private static final Map<String, String> FILES =
      Map.of(
          "/index.html", PAGE,
          "/app.js",
              "import { html } from 'lit';import'./room/page.js'; await import(\"lit/x.js\");",
          "/room/page.js", "import { a } from '../app.js';\nexport * from '../missing.js';",
          "/style.css", "p { color: red }",
          "/lib/lit/index.js", "export*from\"./html.js\";import\"unknown\";",
          "/lib/lit/html.js", "export const html = 'html'",
          "/lib/lit/x.js", "export {}",
          "/lib/lit/y.js", "export {}");

  private static final List<String> OWN =
      List.of("/index.html", "/app.js", "/room/page.js", "/style.css");

  @Test
  void holdsTheClientsFilesAndWhatTheyImport() {
    assertThat(shell(FILES, "").files().keySet())
        .containsExactly(
            "/",
            "/app.js",
            "/lib/lit/html.js",
            "/lib/lit/index.js",
            "/lib/lit/x.js",
            "/room/page.js",
            "/style.css");
  }

  @Test
  void anotherFileMakesAnotherVersion() {
    String version = shell(FILES, "rules").version();
    assertThat(shell(new TreeMap<>(FILES), "rules").version()).isEqualTo(version);
    assertThat(shell(FILES, "other rules").version()).isNotEqualTo(version);
    for (String path : shell(FILES, "").files().keySet()) {
      Map<String, String> others = new TreeMap<>(FILES);
      others.computeIfPresent(path.equals("/") ? "/index.html" : path, (p, text) -> text + " ");
      assertThat(shell(others, "rules").version()).as(path).isNotEqualTo(version);
    }
  }

  private static PrecacheManifest shell(Map<String, String> files, String rules) {
    return PrecacheManifest.of(
        OWN,
        path ->
            Optional.ofNullable(files.get(path))
                .map(text -> new StaticFile("text/plain", "", text.getBytes(UTF_8), null)),
        rules);
  }

  @Tag("slow")
  @Tag("thorough")
  @Test
  void everyFileIsServedWithTheHashThatIsTold(@TempDir Path folder) throws Exception {
    try (TestServer server = TestServer.start(folder)) {
      HttpResponse<String> worker = server.send(server.to("/sw.js"));
      assertThat(worker.headers().firstValue("Content-Type"))
          .hasValue("text/javascript; charset=utf-8");
      assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
      assertThat(worker.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains(
              "default-src 'none'", "connect-src 'self'", "require-trusted-types-for 'script'");
      JsonNode files = told(worker.body()).path("files");
      for (Map.Entry<String, JsonNode> file : files.properties()) {
        HttpResponse<byte[]> served =
            server.send(server.to(file.getKey()), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(served.statusCode()).as(file.getKey()).isEqualTo(200);
        byte[] hash = Sha256.of(served.body());
        assertThat(file.getValue().textValue())
            .as(file.getKey())
            .isEqualTo("sha256-" + Base64.getEncoder().encodeToString(hash));
      }
      assertThat(files.has("/")).isTrue();
      assertThat(files.has("/lib/lit-html/lit-html.js")).isTrue();
      assertThat(files.has("/sw.js")).isFalse();
      assertThat(files.has("/push/registration.js")).isTrue();
      assertThat(files.properties())
          .as("what rooms add to the worker is in it, and Firebase's library is not for everybody")
          .noneMatch(file -> file.getKey().matches(".*/worker/.*|/lib/firebase/.*"));
      assertThat(worker.body()).contains("addEventListener('push'");
      assertThat(files.has("/index.html")).isFalse();
    }
  }

  @Tag("slow")
  @Tag("thorough")
  @Test
  void twoServersOfTheSameFilesTellTheSameVersion(@TempDir Path folder, @TempDir Path other)
      throws Exception {
    try (TestServer one = TestServer.start(folder);
        TestServer two = TestServer.start(other)) {
      assertThat(told(two.send(two.to("/sw.js")).body()))
          .isEqualTo(told(one.send(one.to("/sw.js")).body()));
    }
  }

  private static JsonNode told(String script) throws Exception {
    String line = script.lines().findFirst().orElseThrow();
    return new ObjectMapper().readTree(line.replaceFirst("^const SHELL = ", ""));
  }
}
