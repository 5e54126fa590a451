package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.graph.engine.Logged;
import se.fadder.kernel.Endpoint;

/** Tests who answers what, and who may ask from where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RouterTest {
  private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

  private record Fixed(String method, String path, Function<Request, String> text)
      implements Endpoint {
    @Override
    public Answer answer(Request request) {
      return new Answer(
          201, Map.of("X-Own", "yes"), "text/plain", text.apply(request).getBytes(UTF_8));
    }
  }

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) {
    HttpSetup settings =
        new HttpSetup(
            "127.0.0.1",
            0,
            Optional.of(URI.create("https://fadder.example.se")),
            false,
            HttpLimits.USUAL,
            TrustedProxies.of("127.0.0.0/8,::1"),
            false,
            List.of());
    server =
        TestServer.start(
            folder,
            settings,
            List.of(
                new Fixed("POST", "/own", RouterTest::describe),
                new Fixed("GET", "/own", request -> "got"),
                new Fixed("GET", "/address", Endpoint.Request::address),
                new Fixed("GET", "/fails", request -> fail())));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private static String describe(Endpoint.Request request) {
    return request.header("x-header").orElse("-")
        + " "
        + request.cookies().get("a")
        + " "
        + (request.viewer() == null ? "nobody" : "somebody")
        + " "
        + new String(request.body(), UTF_8);
  }

  private static String fail() {
    throw new IllegalStateException("secret");
  }

  @Test
  void aRoomsEndpointGetsTheRequestAndGivesTheAnswer() {
    HttpRequest.Builder request =
        server
            .to("/own")
            .header("X-Header", "x")
            .header("Cookie", "b=2; a=1; " + TestServer.COOKIE + "=" + TestServer.TOKEN)
            .header("Sec-Fetch-Site", "same-origin");
    HttpResponse<String> response = server.send(request.POST(BodyPublishers.ofString("body å")));
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("X-Own")).hasValue("yes");
    assertThat(response.body()).isEqualTo("x 1 somebody body å");
    assertThat(server.send(server.to("/own")).body()).isEqualTo("got");
  }

  @Test
  void aTrustedProxyTellsWhereTheClientIs() {
    assertThat(server.send(server.to("/address")).body()).isEqualTo("127.0.0.1");
    assertThat(
            server
                .send(
                    server
                        .to("/address")
                        .header("Forwarded", "for=1.2.3.4")
                        .header(
                            "Forwarded", "for=\"[2001:db8::7]:4711\";proto=https, for=127.0.0.9"))
                .body())
        .isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(
            server
                .send(server.to("/address").header("X-Forwarded-For", "1.1.1.1, 192.0.2.5"))
                .body())
        .isEqualTo("192.0.2.5");
  }

  @Test
  void anotherMethodOnAnEndpointIsRefused() {
    HttpResponse<String> response = server.send(server.to("/own").DELETE());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
  }

  @Test
  void everyPlaceSaysWhatCanBeDoneThereAndGivesItsHead() {
    Map.of(
            "/own", "GET, HEAD, OPTIONS, POST",
            "/health/live", "GET, HEAD, OPTIONS",
            "/app.js", "GET, HEAD, OPTIONS")
        .forEach((path, allowed) -> {
          HttpResponse<String> options =
              server.send(server.to(path).method("OPTIONS", BodyPublishers.noBody()));
          assertThat(options.statusCode()).as(path).isEqualTo(200);
          assertThat(options.headers().firstValue("Allow")).hasValue(allowed);
          HttpResponse<String> head =
              server.send(server.to(path).method("HEAD", BodyPublishers.noBody()));
          assertThat(head.statusCode()).isEqualTo(server.send(server.to(path)).statusCode());
          for (String method : List.of("TRACE", "PUT", "PROPFIND")) {
            HttpResponse<String> other =
                server.send(server.to(path).method(method, BodyPublishers.noBody()));
            assertThat(other.statusCode()).as(method + " " + path).isEqualTo(405);
            assertThat(other.headers().firstValue("Allow")).hasValue(allowed);
          }
        });
    assertThat(
            server.send(server.to("/none").method("OPTIONS", BodyPublishers.noBody())).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatAnEndpointThrowsIsLoggedAndNotSaid() {
    try (Logged log = new Logged(Router.class.getName())) {
      HttpResponse<String> response = server.send(server.to("/fails"));
      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body()).contains("INTERNAL").doesNotContain("secret");
      assertThat(log.records()).hasSize(1);
    }
  }

  @Test
  void healthIsToldWithoutSigningIn() {
    assertThat(server.send(server.to("/health/live")).statusCode()).isEqualTo(200);
    assertThat(server.send(server.to("/health/ready")).statusCode()).isEqualTo(200);
    try (Logged log = new Logged(Readiness.class.getName())) {
      server.setReady(false);
      assertThat(server.send(server.to("/health/ready")).statusCode()).isEqualTo(503);
      assertThat(server.send(server.to("/health/ready")).statusCode()).isEqualTo(503);
      assertThat(server.send(server.to("/health/live")).statusCode()).isEqualTo(200);
      assertThat(log.records()).hasSize(1);
      server.setReady(true);
      assertThat(server.send(server.to("/health/ready")).statusCode()).isEqualTo(200);
      assertThat(log.records()).hasSize(2);
    } finally {
      server.setReady(true);
    }
  }

  @Test
  void overHttpsTheBrowserIsToldToStayThere() {
    HttpResponse<String> page = server.send(server.to("/"));
    assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  private HttpResponse<String> postWithCookie(String... headers) {
    HttpRequest.Builder request =
        server
            .to("/graphql")
            .header("Content-Type", "application/json")
            .header("Cookie", TestServer.COOKIE + "=" + TestServer.TOKEN);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return server.send(request.POST(BodyPublishers.ofString(TYPENAME)));
  }

  @Test
  void aPageOfThisSiteMayChangeThings() {
    String own = "http://127.0.0.1:" + server.port();
    assertThat(postWithCookie("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    assertThat(postWithCookie("Sec-Fetch-Site", "none").statusCode()).isEqualTo(200);
    assertThat(postWithCookie("Origin", own).statusCode()).isEqualTo(200);
    assertThat(postWithCookie("Origin", "https://fadder.example.se").statusCode()).isEqualTo(200);
    assertThat(postWithCookie().statusCode()).isEqualTo(200);
  }

  @Test
  void aPageOfAnotherSiteMayNot() {
    for (List<String> headers :
        List.of(
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Sec-Fetch-Site", "same-site"),
            List.of("Sec-Fetch-Site", "cross-site", "Origin", "https://fadder.example.se"),
            List.of("Origin", "https://evil.example"),
            List.of("Origin", "https://fadder.example.se.evil.example"),
            List.of("Origin", "http://127.0.0.1:1"),
            List.of("Origin", "http://fadder.example.se"),
            List.of("Origin", "null"),
            List.of("Origin", "%"))) {
      HttpResponse<String> response = postWithCookie(headers.toArray(String[]::new));
      assertThat(response.statusCode()).as(headers.toString()).isEqualTo(403);
      assertThat(response.body()).contains("\"errors\"", "\"CROSS_SITE\"");
    }
    HttpRequest.Builder own = server.to("/own").header("Sec-Fetch-Site", "cross-site");
    HttpResponse<String> response = server.send(own.POST(BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).startsWith("{").contains("CROSS_SITE");
  }

  @Test
  void aTokenThatABrowserNeverSendsByItselfNeedsNoSuchCheck() {
    HttpRequest.Builder request =
        server
            .signedInTo("/graphql")
            .header("Content-Type", "application/json")
            .header("Sec-Fetch-Site", "cross-site")
            .header("Origin", "https://other.example");
    assertThat(server.send(request.POST(BodyPublishers.ofString(TYPENAME))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aWrongTokenIsNotMadeGoodByACookie() {
    assertThat(postWithCookie("Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
  }
}
