package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Viewer;

@OnOneDatabase
final class EndpointsTest {
  private static final SessionCookie COOKIE = new SessionCookie(true);
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");
  private static final String RIGHT =
      """
      {"username": "asa.ek", "password": "en väldigt bra lösning", "client": "%s"}
      """;

  private final Doorway doorway;
  private final Endpoint in;
  private final Endpoint out;

  EndpointsTest(Database database) {
    doorway = new Doorway(database);
    in = new SignInEndpoint(doorway.signIn, COOKIE);
    out = new SignOutEndpoint(doorway.signIn, COOKIE, new SignOutWays());
  }

  @Test
  void aBrowserGetsACookieAndNeverSeesTheToken() throws IOException {
    Answer answer = signIn(RIGHT.formatted("BROWSER"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
    String cookie = answer.headers().getOrDefault("Set-Cookie", "");
    assertThat(cookie)
        .matches(
            "__Host-fadder=[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000; HttpOnly;"
                + " SameSite=Strict; Secure");
    assertThat(fields(answer)).containsExactly("expiresAt");
    String token = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    assertThat(doorway.signIn.viewerOf(token).map(Viewer::person)).contains(doorway.asa);
  }

  @Test
  void withoutHttpsTheCookieIsPlain() {
    Answer answer =
        new SignInEndpoint(doorway.signIn, new SessionCookie(false))
            .answer(request(JSON, RIGHT.formatted("BROWSER")));
    assertThat(answer.headers().getOrDefault("Set-Cookie", ""))
        .matches("fadder=[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Strict");
  }

  @Test
  void aNativeClientGetsTheToken() throws IOException {
    Answer answer = signIn(RIGHT.formatted("NATIVE"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
    JsonNode body = body(answer);
    assertThat(body.path("expiresAt").textValue()).isEqualTo("2026-04-10T09:00:00.000Z");
    assertThat(doorway.signIn.viewerOf(body.path("token").textValue()).map(Viewer::person))
        .contains(doorway.asa);
  }

  @Test
  void wrongCredentialsAreNotTold() throws IOException {
    Answer wrong =
        signIn("{\"username\":\"asa.ek\",\"password\":\"gissning\",\"client\":\"NATIVE\"}");
    Answer unknown =
        signIn("{\"username\":\"bo.ek\",\"password\":\"gissning\",\"client\":\"NATIVE\"}");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.headers()).containsEntry("WWW-Authenticate", "Bearer");
    assertThat(body(wrong).path("code").textValue()).isEqualTo("WRONG_CREDENTIALS");
    assertThat(body(wrong).path("message").textValue()).isNotEmpty();
    assertThat(unknown.status()).isEqualTo(wrong.status());
    assertThat(unknown.headers()).isEqualTo(wrong.headers());
    assertThat(unknown.body()).isEqualTo(wrong.body());
  }

  @Test
  void whatIsMalformedIsRefused() throws IOException {
    List<String> bodies =
        List.of(
            "",
            "{",
            "[]",
            "null",
            "7",
            "{}",
            "{\"username\":\"a\",\"password\":\"b\"}",
            "{\"username\":1,\"password\":\"b\",\"client\":\"NATIVE\"}",
            "{\"username\":null,\"password\":\"b\",\"client\":\"NATIVE\"}",
            "{\"username\":\"a\",\"password\":\"b\",\"client\":\"native\"}",
            "{\"username\":\"a\",\"password\":\"b\",\"client\":\"NATIVE\",\"more\":\"c\"}",
            "{\"username\":\"a\",\"username\":\"a\",\"password\":\"b\",\"client\":\"NATIVE\"}",
            RIGHT.formatted("NATIVE") + "{}",
            "{\"a\":".repeat(5000));
    for (String body : bodies) {
      Answer answer = signIn(body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(body(answer).path("code").textValue()).isEqualTo("MALFORMED");
    }
    byte[] notUtf8 = RIGHT.formatted("NATIVE").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(in.answer(new Request(JSON, Map.of(), null, "192.0.2.1", notUtf8)).status())
        .isEqualTo(400);
  }

  @Test
  void whoGuessesTooOftenIsTurnedAwayAndToldForHowLong() throws IOException {
    for (int i = 0; i < 10; i++) {
      signIn("{\"username\":\"asa.ek\",\"password\":\"gissning\",\"client\":\"NATIVE\"}");
    }
    Answer answer = signIn(RIGHT.formatted("NATIVE"));
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers()).containsEntry("Retry-After", "120");
    assertThat(body(answer).path("code").textValue()).isEqualTo("TOO_MANY_ATTEMPTS");
    doorway.clock.pass(Duration.ofMinutes(2));
    assertThat(signIn(RIGHT.formatted("NATIVE")).status()).isEqualTo(200);
  }

  @Test
  void onlyJsonIsTakenForAnotherSiteCannotSendItUnasked() {
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "", ";")) {
      assertThat(
              in.answer(request(Map.of("content-type", type), RIGHT.formatted("BROWSER"))).status())
          .isEqualTo(415);
    }
    assertThat(in.answer(request(Map.of(), RIGHT.formatted("BROWSER"))).status()).isEqualTo(415);
    assertThat(
            in.answer(
                    request(
                        Map.of("content-type", "Application/JSON; charset=utf-8"),
                        RIGHT.formatted("BROWSER")))
                .status())
        .isEqualTo(200);
  }

  @Test
  void signingOutRemovesTheCookieAndTheSession() {
    String token = doorway.signInAsAsa().text();
    Answer answer =
        out.answer(
            new Request(Map.of(), Map.of(COOKIE.name(), token), null, "192.0.2.1", new byte[0]));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.headers().getOrDefault("Set-Cookie", ""))
        .startsWith("__Host-fadder=; Path=/; Max-Age=0;");
    assertThat(doorway.signIn.viewerOf(token)).isEmpty();
    assertThat(out.answer(request(Map.of(), "")).status()).isEqualTo(204);
  }

  @Test
  void aNativeClientSignsOutByItsHeader() {
    String token = doorway.signInAsAsa().text();
    out.answer(request(Map.of("authorization", "bearer " + token), ""));
    assertThat(doorway.signIn.viewerOf(token)).isEmpty();
  }

  @Test
  void theHeaderGoesBeforeTheCookie() {
    Map<String, String> cookies = Map.of(COOKIE.name(), "c");
    assertThat(PresentedToken.of(Map.of("authorization", "Bearer h"), cookies, COOKIE))
        .contains(new PresentedToken("h", false));
    assertThat(PresentedToken.of(Map.of("authorization", "Basic h"), cookies, COOKIE))
        .contains(new PresentedToken("c", true));
    assertThat(PresentedToken.of(Map.of(), cookies, new SessionCookie(false))).isEmpty();
    assertThat(PresentedToken.of(Map.of(), Map.of(COOKIE.name(), ""), COOKIE)).isEmpty();
  }

  @Test
  void theEntranceTellsWhetherSomebodyIsInAndRefusesNobody() throws IOException {
    Endpoint entrance = new SignInStatus(Optional.empty());
    Answer nobody = entrance.answer(request(Map.of(), ""));
    assertThat(nobody.status()).isEqualTo(200);
    assertThat(nobody.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(body(nobody))
        .isEqualTo(new ObjectMapper().readTree("{\"signedIn\": false, \"demo\": null}"));

    Viewer viewer = new Viewer(doorway.asa);
    Request signedIn = new Request(Map.of(), Map.of(), viewer, "192.0.2.1", new byte[0]);
    assertThat(body(entrance.answer(signedIn)).path("signedIn").booleanValue()).isTrue();
  }

  @Test
  void theEntranceOfTheDemonstrationTellsItsAccounts() throws IOException {
    DemoAccounts demo =
        new DemoAccounts("fika", List.of(new DemoAccounts.DemoAccount("asa.ek", "Åsa Ek", "Chef")));
    Answer answer = new SignInStatus(Optional.of(demo)).answer(request(Map.of(), ""));
    assertThat(body(answer).path("demo"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "password": "fika",
                      "accounts": [{"username": "asa.ek", "name": "Åsa Ek", "about": "Chef"}]
                    }
                    """));
  }

  private Answer signIn(String body) {
    return in.answer(request(JSON, body));
  }

  private static Request request(Map<String, String> headers, String body) {
    return new Request(headers, Map.of(), null, "192.0.2.1", body.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode body(Answer answer) throws IOException {
    assertThat(answer.contentType()).isEqualTo("application/json");
    return new ObjectMapper().readTree(answer.body());
  }

  private static List<String> fields(Answer answer) throws IOException {
    return body(answer).properties().stream().map(Map.Entry::getKey).toList();
  }
}
