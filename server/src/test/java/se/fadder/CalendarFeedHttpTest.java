package se.fadder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import se.fadder.calendarfeed.ReadCalendar.Event;

/**
 * Tests a calendar against a whole server: it fetches what people plan, move and call off through
 * the API, is read by another library than wrote it, and its address is found nowhere.
 */
final class CalendarFeedHttpTest extends CalendarConversation {
  private static final String IDIL = "idil.gaas";
  private static final String ALVA = "alva.ekenas";
  private static final String KIM = "kim.ornefalk";
  private static final String CARINA = "carina.elmqvist";
  private static final String HR = "gunilla.akerlund-back";

  private static final String OWN = "{ viewer { calendarFeed { since lastFetched } } }";
  private static final String RENEW =
      """
      mutation renew($input: CalendarFeedRenewInput!) {
        calendarFeedRenew(input: $input) { address viewer { calendarFeed { lastFetched } } userErrors { code } }
      }
      """;
  private static final String REVOKE =
      "mutation { calendarFeedRevoke(input: {}) { viewer { calendarFeed { since } } userErrors {"
          + " code } } }";
  private static final String MOVE =
      """
      mutation move($input: SessionMoveInput!) {
        sessionMove(input: $input) { session { id } userErrors { code field } }
      }
      """;
  private static final String CALL_OFF =
      """
      mutation off($input: SessionCallOffInput!) {
        sessionCallOff(input: $input) { session { id } userErrors { code field } }
      }
      """;

  @Test
  void aCalendarFollowsWhatIsPlannedMovedAndCalledOff() throws Exception {
    String mine = address(ALVA);
    String mentors = address(IDIL);
    String session = plan(IDIL, ALVA, "2026-03-30", false);
    HttpResponse<byte[]> first = get(mine);
    Event planned = of(first, session).orElseThrow();
    assertThat(planned.begins()).isEqualTo("2026-03-30T07:00:00Z");
    assertThat(planned.ends()).isEqualTo("2026-03-30T08:00:00Z");
    assertThat(planned.summary()).isEqualTo("Mentorsamtal");
    assertThat(planned.location()).isEqualTo("Distans");
    assertThat(planned.stamp()).isEqualTo(clock.instant());
    assertThat(of(get(mentors), session)).contains(planned);
    assertThat(new String(first.body(), UTF_8)).doesNotContain("Idil", "Alva", "Ekenäs", "Gaas");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> same = send(to(mine).header("If-None-Match", tag));
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("ETag")).contains(tag);
    assertThat(send(to(mine).header("If-None-Match", "\"a\", " + tag.substring(2))).statusCode())
        .isEqualTo(304);

    clock.pass(Duration.ofMinutes(5));
    Map<String, Object> move =
        Map.of(
            "sessionId",
            session,
            "day",
            "2026-03-27",
            "begins",
            "13:15",
            "ends",
            "14:00",
            "onSite",
            true);
    ask(ALVA, MOVE, Map.of("input", move));
    HttpResponse<byte[]> second = send(to(mine).header("If-None-Match", tag));
    Event moved = of(second, session).orElseThrow();
    assertThat(moved.begins()).isEqualTo("2026-03-27T12:15:00Z");
    assertThat(moved.sequence()).isGreaterThan(planned.sequence());
    assertThat(moved.stamp()).isEqualTo(clock.instant());
    assertThat(moved.location()).isNotNull().isNotEqualTo("Distans");
    assertThat(moved.status()).isEqualTo("CONFIRMED");

    clock.pass(Duration.ofMinutes(5));
    ask(IDIL, CALL_OFF, Map.of("input", Map.of("sessionId", session, "reason", "URGENT_CASE")));
    String movedTag = second.headers().firstValue("ETag").orElseThrow();
    Event calledOff = of(send(to(mine).header("If-None-Match", movedTag)), session).orElseThrow();
    assertThat(calledOff.status()).isEqualTo("CANCELLED");
    assertThat(calledOff.sequence()).isGreaterThan(moved.sequence());
    assertThat(new String(get(mine).body(), UTF_8)).doesNotContain("URGENT", "Akut");
  }

  @Test
  void headGetsNoBodyAndMuchIsCompressedAndTakesNoMoreStatements() throws Exception {
    String mine = address(KIM);
    plan(CARINA, KIM, "2026-04-01", true);
    get(mine);
    ran.clear();
    get(mine);
    List<String> few = List.copyOf(ran);
    for (int day = 13; day < 28; day++) {
      plan(CARINA, KIM, "2026-04-" + day, true);
    }
    ran.clear();
    HttpResponse<byte[]> plain = get(mine);
    assertThat(ran).hasSameSizeAs(few).hasSizeLessThan(8);
    HttpResponse<byte[]> head =
        send(to(mine).method("HEAD", BodyPublishers.noBody()).header("Accept-Encoding", "gzip"));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
    HttpResponse<byte[]> zipped = send(to(mine).header("Accept-Encoding", "gzip"));
    assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(zipped.body().length).isLessThan(plain.body().length / 3);
  }

  @Test
  void whatIsNobodysAddressLeadsNowhereAsEverythingUnknown() throws Exception {
    String old = address(HR);
    String mine = address(HR);
    assertThat(get(mine).statusCode()).isEqualTo(200);
    HttpResponse<byte[]> unknown = get("/nowhere.ics");
    assertThat(unknown.statusCode()).isEqualTo(404);
    JsonNode revoked = ask(HR, REVOKE, Map.of());
    assertThat(revoked.at("/calendarFeedRevoke/viewer/calendarFeed").isNull()).isTrue();
    ask(HR, REVOKE, Map.of());
    String guessed = mine.replaceAll("/[^/]{43}", "/" + "A".repeat(43));
    for (String none :
        List.of(
            old,
            mine,
            guessed,
            mine.replace(".ics", ""),
            mine.replace(".ics", "a.ics"),
            "/ical/a.ics",
            "/ical/.ics")) {
      HttpResponse<byte[]> response = get(none);
      assertThat(response.statusCode()).as(none).isEqualTo(404);
      assertThat(response.body()).as(none).isEqualTo(unknown.body());
      assertThat(response.headers().map().keySet())
          .as(none)
          .isEqualTo(unknown.headers().map().keySet());
    }
  }

  @Test
  void whoseCalendarComesIsShownToTheHourAndARepeatedAnswerShowsNoAddress() throws Exception {
    String key = "6f0c4a3e-2c7b-4d0e-9a51-0f3f5a1d2c11";
    Map<String, Object> renew = Map.of("input", Map.of("idempotencyKey", key));
    String mine =
        ask("katarina.fjallstrom", RENEW, renew).at("/calendarFeedRenew/address").asText();
    JsonNode again = ask("katarina.fjallstrom", RENEW, renew);
    assertThat(again.at("/calendarFeedRenew/address").isNull()).isTrue();
    assertThat(lastFetched().isNull()).isTrue();
    get(mine);
    String first = lastFetched().asText();
    assertThat(Instant.parse(first)).isEqualTo(clock.instant());
    clock.pass(Duration.ofMinutes(59));
    get(mine);
    assertThat(lastFetched().asText()).isEqualTo(first);
    clock.pass(Duration.ofMinutes(1));
    get(mine);
    assertThat(Instant.parse(lastFetched().asText())).isEqualTo(clock.instant());
  }

  private JsonNode lastFetched() throws Exception {
    return ask("katarina.fjallstrom", OWN, Map.of()).at("/viewer/calendarFeed/lastFetched");
  }

  @Test
  void whoAsksTooOftenWaits() throws Exception {
    String mine = address("fredrik.nordvaller");
    for (int times = 0; times < 20; times++) {
      assertThat(get(mine).statusCode()).isEqualTo(200);
    }
    HttpResponse<byte[]> refused = get(mine);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    clock.pass(Duration.ofMinutes(1));
    assertThat(get(mine).statusCode()).isEqualTo(200);
    assertThat(get(mine).statusCode()).isEqualTo(429);
  }

  @Test
  void oneSessionIsAFileForThoseWhoTakePartAlone() throws Exception {
    String session = plan(IDIL, ALVA, "2026-05-05", true);
    String path = "/sessions/" + session + ".ics";
    HttpResponse<byte[]> file = send(as(ALVA, path));
    Event event = of(file, session).orElseThrow();
    assertThat(of(get(address(IDIL)), session)).contains(event);
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("inline; filename=\"fadder-2026-05-05.ics\"");
    assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(send(to(path)).statusCode()).isEqualTo(401);
    HttpResponse<byte[]> unknown = send(as(KIM, "/nowhere.ics"));
    for (HttpRequest.Builder none :
        List.of(
            as(KIM, path),
            as(HR, path),
            as(ALVA, "/sessions/" + session),
            as(ALVA, path.toUpperCase(Locale.ROOT).replace("SESSIONS", "sessions")),
            as(ALVA, "/sessions/Session_019cade2-11c0-7001-8000-000000000001.ics"))) {
      HttpResponse<byte[]> response = send(none);
      assertThat(response.statusCode()).isEqualTo(404);
      assertThat(response.body()).isEqualTo(unknown.body());
    }
  }

  @Test
  void theSecretIsInNoLogNoMetricAndNotInTheDatabase() throws Exception {
    String mine = address(IDIL);
    String secret = mine.replaceAll(".*/([^/]+)\\.ics", "$1");
    String session = plan(IDIL, ALVA, "2026-06-02", true);
    String id = session.replace("Session_", "");
    for (String method : List.of("GET", "HEAD", "POST", "PUT")) {
      send(to(mine + "?a=" + secret).method(method, BodyPublishers.noBody()));
      send(as(ALVA, "/sessions/" + session + ".ics").method(method, BodyPublishers.noBody()));
    }
    String metrics =
        new String(
            send(HttpRequest.newBuilder(
                    URI.create(
                        "http://localhost:" + server().metricsPort().orElseThrow() + "/metrics")))
                .body(),
            UTF_8);
    assertThat(metrics)
        .contains("route=\"/ical\"", "route=\"/sessions\"")
        .doesNotContain(secret, id);
    assertThat(written.toString(UTF_8))
        .contains("\"route\":\"/ical\"", "\"route\":\"/sessions\"")
        .doesNotContain(secret, id);
    try (Stream<Path> files = Files.list(Objects.requireNonNull(file.getParent()))) {
      for (Path one : files.toList()) {
        assertThat(new String(Files.readAllBytes(one), ISO_8859_1))
            .as(one.toString())
            .doesNotContain(secret);
      }
    }
  }
}
