package se.fadder.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.fadder.RunningDemo;

/** Tests the doors of the server over HTTP, as somebody tries them who means no good. */
@Tag("slow")
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DoorsTest {
  private static final String PASSWORD = RunningDemo.PASSWORD;
  private static final List<String> DOORS =
      List.of(
          "/signin",
          "/signout",
          "/invitation",
          "/password",
          "/arrivals/check",
          "/arrivals/import",
          "/graphql");

  @SuppressWarnings("NullAway.Init") // before all
  private RunningDemo server;

  @BeforeAll
  void start() throws IOException {
    server = RunningDemo.start();
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Test
  void aPageOfAnotherSiteCannotMakeABrowserKnock() throws Exception {
    String cookie = cookie(signIn("petra.oreilly-holm", PASSWORD));
    for (String door : DOORS) {
      for (Map<String, String> from :
          List.of(
              Map.of("Sec-Fetch-Site", "cross-site"),
              Map.of("Sec-Fetch-Site", "same-site"),
              Map.of("Sec-Fetch-Site", "same-origin-not"),
              Map.of("Origin", "https://evil.example"),
              Map.of("Origin", "null"))) {
        HttpResponse<String> answer = post(door, "{}", cookie, from);
        assertThat(answer.statusCode()).as(door + " " + from).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
      }
    }
    assertThat(isSignedIn(cookie)).isTrue();
  }

  @Test
  void noDoorOpensByGet() throws Exception {
    String cookie = cookie(signIn("hanna.perala", PASSWORD));
    for (String door : List.of("/signin", "/signout", "/invitation", "/password")) {
      HttpRequest get =
          HttpRequest.newBuilder(server.address().resolve(door)).header("Cookie", cookie).build();
      HttpResponse<String> answer = send(get);
      // At the first of them one may look in.
      assertThat(answer.statusCode()).as(door).isEqualTo(door.equals("/signin") ? 200 : 405);
      assertThat(answer.headers().firstValue("Set-Cookie")).as(door).isEmpty();
    }
    assertThat(isSignedIn(cookie)).isTrue();
  }

  @Test
  void aSessionThatSomebodyElsePlantedIsNotTakenOver() throws Exception {
    String planted = "fadder=" + "A".repeat(43);
    HttpResponse<String> answer =
        post("/signin", credentials("samuel.tesfalem", PASSWORD), planted, Map.of());
    assertThat(cookie(answer)).isNotEqualTo(planted);
    assertThat(isSignedIn(planted)).isFalse();
    assertThat(isSignedIn(cookie(answer))).isTrue();
  }

  @Test
  void signingInAgainInABrowserEndsTheSessionThatItHad() throws Exception {
    String first = cookie(signIn("johanna.myrback", PASSWORD));
    HttpResponse<String> answer =
        post("/signin", credentials("johanna.myrback", PASSWORD), first, Map.of());
    assertThat(isSignedIn(first)).isFalse();
    assertThat(isSignedIn(cookie(answer))).isTrue();
    assertThat(post("/signin", credentials("johanna.myrback", "fel"), cookie(answer), Map.of()))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(401);
    assertThat(isSignedIn(cookie(answer))).isTrue();
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    assertThat(signIn("nathalie.grelsson", PASSWORD).headers().firstValue("Set-Cookie").orElse(""))
        .contains("; Path=/;", "; HttpOnly", "; SameSite=Strict")
        .doesNotContain("Domain");
  }

  @Test
  void strangeNamesAndPasswordsAreWrongAndNoMore() throws Exception {
    for (String strange :
        List.of(
            "J\u030C",
            "H\u0331",
            "å".repeat(10_000),
            "\0",
            "a\0b",
            "\ud800",
            "🦊",
            "'; --",
            "İ",
            "ﬁ")) {
      assertThat(signIn(strange, PASSWORD).statusCode()).as(strange).isEqualTo(401);
      assertThat(signIn("alva.ekenas" + strange.length(), strange).statusCode())
          .as(strange)
          .isEqualTo(401);
    }
    assertThat(signIn("  ALVA.Ekenas ", PASSWORD).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> signIn(String username, String password) throws Exception {
    return post("/signin", credentials(username, password), "", Map.of());
  }

  private static String credentials(String username, String password) throws IOException {
    return new ObjectMapper()
        .writeValueAsString(
            Map.of("username", username, "password", password, "client", "BROWSER"));
  }

  private boolean isSignedIn(String cookie) throws Exception {
    String query = "{\"query\":\"{ viewer { person { id } } }\"}";
    return post("/graphql", query, cookie, Map.of()).statusCode() == 200;
  }

  private static String cookie(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private HttpResponse<String> post(
      String path, String body, String cookie, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    headers.forEach(request::header);
    return send(request.build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
