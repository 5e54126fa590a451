package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.kernel.Sha256;

/** Tests the client's files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StaticFilesTest {
  private TestServer server;
  private TestServer demo;

  @BeforeAll
  void start(@TempDir Path folder, @TempDir Path other) {
    server = TestServer.start(folder);
    demo = TestServer.start(other, TestServer.settings(HttpLimits.USUAL, true), List.of());
  }

  @AfterAll
  void stop() {
    server.close();
    demo.close();
  }

  private HttpResponse<String> get(String path, String... headers) {
    var request = server.to(path);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return server.send(request);
  }

  private static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name);
  }

  @Test
  void thePageIsAtTheRoot() {
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body()).startsWith("<!doctype html>");
  }

  @Test
  void eachKindOfFileHasItsType() {
    Map.of(
            "/app.js", "text/javascript; charset=utf-8",
            "/client.css", "text/css; charset=utf-8",
            "/icons/fadder.svg", "image/svg+xml; charset=utf-8",
            "/icons/fadder-192.png", "image/png",
            "/manifest.webmanifest", "application/manifest+json; charset=utf-8",
            "/onboarding/myPlan.graphql", "application/graphql; charset=utf-8",
            "/lib/lit/index.js", "text/javascript; charset=utf-8",
            "/lib/lit-html/lit-html.js", "text/javascript; charset=utf-8",
            "/lib/firebase/firebase-messaging.js", "text/javascript; charset=utf-8",
            "/lib/@lit/reactive-element/reactive-element.js", "text/javascript; charset=utf-8")
        .forEach((path, type) -> {
          HttpResponse<String> file = get(path);
          assertThat(file.statusCode()).as(path).isEqualTo(200);
          assertThat(header(file, "Content-Type")).hasValue(type);
        });
  }

  /** The browser reckons the hash of what it is sent, and the server that of what it trusts. */
  @Test
  void anOperationIsSentWithItsFragmentsAsTheServerTrustsIt() {
    String sent = get("/onboarding/myPlan.graphql").body();
    assertThat(sent).startsWith("query myPlan").contains("\nfragment planFields on Plan");
    assertThat(ClientDocuments.bundled().texts()).contains(sent);
  }

  @Test
  void theStyleSheetHoldsThoseOfAllRoomsAfterWhatTheyBuildOn() {
    assertThat(get("/client.css").body())
        .containsSubsequence(
            "The elements of HTML",
            "How far something has come",
            "A plan: how it stands",
            "Invitations");
  }

  @Test
  void whatFewOpenHasItsStylesInASheetOfItsOwn() {
    assertThat(get("/later.css").body()).contains(".pairing-row");
    assertThat(get("/client.css").body()).doesNotContain(".pairing-row");
    assertThat(get("/pairing/later.css").statusCode()).isEqualTo(404);
  }

  @Test
  void theWorkerKeepsWhatIsSentAndNoPartOfIt() {
    String worker = get("/sw.js").body();
    assertThat(worker)
        .contains(
            "\"/onboarding/myPlan.graphql\":\"sha256-",
            "\"/client.css\":\"sha256-",
            "\"/later.css\":\"sha256-")
        .contains("pushsubscriptionchange")
        .doesNotContain("/fragments/", "\"/push/worker/")
        .doesNotContainPattern("/styles/[^\"]+\\.css");
  }

  @Test
  void whatIsNotChangedIsNotSentAgain() {
    HttpResponse<String> first = get("/app.js");
    String tag = header(first, "ETag").orElseThrow();
    assertThat(header(first, "Cache-Control")).hasValue("no-cache");
    for (String known : List.of(tag, "\"x\", " + tag, tag.substring(2), "*")) {
      HttpResponse<String> again = get("/app.js", "If-None-Match", known);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).hasValue(tag);
    }
    assertThat(get("/app.js", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
  }

  @Test
  void filesAreCompressedForThoseWhoTakeIt() throws Exception {
    var request = server.to("/app.js").setHeader("Accept-Encoding", "gzip, deflate, br");
    HttpResponse<byte[]> zipped = server.send(request, BodyHandlers.ofByteArray());
    assertThat(header(zipped, "Content-Encoding")).hasValue("gzip");
    assertThat(header(zipped, "Vary")).hasValue("Accept-Encoding");
    try (var in =
        new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(zipped.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(get("/app.js").body());
    }
    for (String refused : List.of("identity", "gzip;q=0", "gzip;q=0.0, br", "")) {
      assertThat(header(get("/app.js", "Accept-Encoding", refused), "Content-Encoding")).isEmpty();
    }
  }

  @Test
  void headIsGetWithoutTheBody() {
    HttpResponse<String> got = get("/app.js");
    HttpResponse<String> head =
        server.send(server.to("/app.js").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(header(got, "ETag"));
    assertThat(header(head, "Content-Length")).isEqualTo(header(got, "Content-Length"));
  }

  @Test
  void otherMethodsAreRefused() {
    for (String method : List.of("POST", "PUT", "DELETE", "TRACE")) {
      HttpResponse<String> response =
          server.send(server.to("/app.js").method(method, BodyPublishers.noBody()));
      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(header(response, "Allow")).hasValue("GET, HEAD, OPTIONS");
    }
  }

  @Test
  void nothingElseIsServed() {
    for (String path :
        List.of(
            "/nothing.js",
            "/web/index.html",
            "/icons",
            "/icons/",
            "/onboarding/fragments/planFields.graphql",
            "/push/worker/notify.js",
            "/styles/base.css",
            "/../db/migration/V1_06__graph.sql",
            "/%2e%2e/db/migration/V1_06__graph.sql",
            "/..%2fdb/migration/V1_06__graph.sql",
            "/icons/%2e%2e/%2e%2e/logging.properties",
            "/icons/..%5c..%5clogging.properties",
            "/app.js%00.html",
            "/lib/lit",
            "/lib/lit/package.json%00",
            "/lib/lit/../../../../../se/fadder/App.class",
            "/lib/react/umd/react.production.min.js",
            "/lib/graphiql/graphiql.min.js",
            "/lib/nothing/x.js",
            "/lib/firebase/firebase-auth.js",
            "/lib/firebase/package.json",
            "/se/fadder/App.class",
            "/META-INF/MANIFEST.MF",
            "/graphiql",
            "/graphiql/page.js",
            "/graphiql/index.html")) {
      try (RawConnection connection = new RawConnection(server.port())) {
        connection.send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(connection.readToEnd()).as(path).matches("(?s)HTTP/1.1 (404|400) .*");
      }
    }
  }

  @Test
  void aPathThatLeadsNowhereHasAPageInTheReadersLanguage() throws Exception {
    assertThat(nowhere("text/html", "en-GB,en;q=0.9,sv;q=0.8"))
        .startsWith("HTTP/1.1 404 ")
        .contains("<html lang=\"en\">", "There is no such page", "href=\"/\"");
    for (String languages : List.of("sv-SE,sv;q=0.9,en;q=0.8", "de", "")) {
      assertThat(nowhere("text/html", languages))
          .contains("<html lang=\"sv\">", "Sidan finns inte");
    }
    assertThat(nowhere("*/*", "sv")).contains("text/plain", "There is nothing here.");
  }

  private String nowhere(String accept, String languages) throws Exception {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send(
          "GET /plans/42 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept: %s\r\nAccept-Language: %s\r\n\r\n"
              .formatted(accept, languages));
      return connection.readToEnd();
    }
  }

  @Test
  void thePageAllowsItsInlineScriptsByTheirHashAndNoOthers() throws Exception {
    HttpResponse<String> page = get("/");
    String policy = header(page, "Content-Security-Policy").orElseThrow();
    Matcher scripts =
        Pattern.compile("<script[^>]*>(.+?)</script>", Pattern.DOTALL).matcher(page.body());
    int inline = 0;
    while (scripts.find()) {
      byte[] hash = Sha256.of(scripts.group(1).getBytes(UTF_8));
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
      inline++;
    }
    assertThat(inline)
        .isEqualTo((int) Pattern.compile("'sha256-").matcher(policy).results().count());
    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .contains("require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "*", "http:", "https:");
  }

  @Test
  void thePageMayAskOthersOnlyWhereTheOperatorHasSetThemUp(@TempDir Path folder) {
    String firebase = "https://fcmregistrations.googleapis.com";
    HttpSetup settings =
        new HttpSetup(
            "127.0.0.1",
            0,
            Optional.empty(),
            false,
            HttpLimits.USUAL,
            TrustedProxies.NONE,
            false,
            List.of(firebase));
    try (TestServer asking = TestServer.start(folder, settings, List.of())) {
      assertThat(header(asking.send(asking.to("/")), "Content-Security-Policy").orElseThrow())
          .contains("connect-src 'self' " + firebase + ";");
    }
    assertThat(header(get("/"), "Content-Security-Policy").orElseThrow())
        .contains("connect-src 'self';");
  }

  /** Firebase's modules import one another from their maker's host. */
  @Test
  void whatLibrariesImportFromElsewhereTheImportMapTurnsToThisServer() {
    String page = get("/").body();
    for (String name : List.of("firebase-app", "firebase-messaging")) {
      Matcher imports =
          Pattern.compile("\\bfrom '(https:[^']+)'")
              .matcher(get("/lib/firebase/" + name + ".js").body());
      while (imports.find()) {
        assertThat(page)
            .contains("\"" + imports.group(1) + "\": \"/lib/firebase/firebase-app.js\"");
      }
    }
  }

  @Test
  void everyAnswerIsGuarded() {
    for (String path : List.of("/", "/app.js", "/nothing", "/graphql", "/health/live")) {
      HttpResponse<String> answer = get(path);
      assertThat(header(answer, "X-Content-Type-Options")).hasValue("nosniff");
      assertThat(header(answer, "Referrer-Policy")).hasValue("no-referrer");
      assertThat(header(answer, "Cross-Origin-Opener-Policy")).hasValue("same-origin");
      assertThat(header(answer, "Cross-Origin-Resource-Policy")).hasValue("same-origin");
      assertThat(header(answer, "Permissions-Policy")).isPresent();
      assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
      assertThat(header(answer, "Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
      assertThat(header(answer, "Server")).isEmpty();
    }
  }

  @Test
  void graphiqlIsThereInDemonstrationModeWithAPolicyOfItsOwn() {
    HttpResponse<String> page = demo.send(demo.to("/graphiql"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Security-Policy").orElse(""))
        .contains("script-src 'self';")
        .doesNotContain("unsafe-eval");
    Matcher links = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page.body());
    int found = 0;
    while (links.find()) {
      assertThat(demo.send(demo.to(links.group(1))).statusCode()).as(links.group(1)).isEqualTo(200);
      found++;
    }
    assertThat(found).isEqualTo(7);
  }
}
