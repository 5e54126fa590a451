package se.fadder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.fadder.kernel.Sha256;

/**
 * Tests GraphQL over server-sent events, in the mode of distinct connections. Much of it is
 * waiting.
 */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
@Tag("slow")
final class EventStreamTest {
  private static final int MOST_OF_ONE = 5;
  private static final String BOOK = "Book_00000000-0000-0002-0000-000000000003";
  private static final String FOLLOW = "subscription($id: ID!) {bookChanged(id: $id) {title}}";

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path folder) {
    HttpLimits usual = HttpLimits.USUAL;
    HttpLimits limits =
        new HttpLimits(
            usual.body(),
            usual.head(),
            usual.fields(),
            usual.line(),
            usual.connections(),
            MOST_OF_ONE - 1,
            usual.idle(),
            usual.headTime(),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            new StreamLimits(100, MOST_OF_ONE, Duration.ofMillis(200)));
    server = TestServer.start(folder, TestServer.settings(limits, false), List.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private EventClient open(String query, Map<String, ?> variables) {
    return EventClient.post(
        server.client, server.uri("/graphql"), TestServer.TOKEN, query, variables);
  }

  private EventClient follow() {
    EventClient client = open(FOLLOW, Map.of("id", BOOK));
    assertThat(client.status()).isEqualTo(200);
    return client;
  }

  private HttpRequest.Builder request(String body) {
    return server
        .signedInTo("/graphql")
        .header("Content-Type", "application/json")
        .header("Accept", "text/event-stream")
        .POST(BodyPublishers.ofString(body));
  }

  private void retitle(String title) {
    mutate(
        "mutation {bookRetitle(input: {bookId: \\\"%s\\\", title: \\\"%s\\\"}) {book {id}}}"
            .formatted(BOOK, title));
  }

  private void add(String title) {
    mutate(
        "mutation {bookAdd(input: {title: \\\"%s\\\", genre: NOVEL}) {book {id}}}"
            .formatted(title));
  }

  private void mutate(String mutation) {
    String body = "{\"query\":\"" + mutation + "\"}";
    assertThat(server.send(request(body).setHeader("Accept", "application/json")).statusCode())
        .isEqualTo(200);
  }

  private static String titled(String title) {
    return "{\"data\":{\"bookChanged\":{\"title\":\"%s\"}}}".formatted(title);
  }

  /** Looks again for a while; the server notices by itself. */
  private void awaitStreams(int count) {
    long limit = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (server.streams() != count) {
      assertThat(System.nanoTime()).as("%s streams", server.streams()).isLessThan(limit);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  @Test
  void aStreamTellsHowThingsAreAndEachChange() {
    try (EventClient client = follow()) {
      assertThat(client.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
      assertThat(client.header("Cache-Control")).isEqualTo("no-store");
      assertThat(client.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(client.nextData()).isEqualTo(titled("Book 003"));
      retitle("Another");
      assertThat(client.nextData()).isEqualTo(titled("Another"));
      retitle("A third");
      assertThat(client.nextData()).isEqualTo(titled("A third"));
    }
  }

  @Test
  void whatChangesNothingForTheOneWhoLooksIsNotTold() {
    try (EventClient client = follow()) {
      assertThat(client.nextData()).isEqualTo(titled("Book 003"));
      retitle("Book 003");
      client.awaitComment();
      retitle("Another");
      assertThat(client.nextData()).isEqualTo(titled("Another"));
    }
  }

  /**
   * Also when the answer came from a query of the same fields: its revision is that of its text.
   */
  @Test
  void whoeverHasTheAnswerIsToldOfTheNextOneOnly() {
    String revision;
    try (EventClient client = follow()) {
      assertThat(client.nextData()).isEqualTo(titled("Book 003"));
      revision = client.lastEventId();
    }
    assertThat(revision).isEqualTo(Sha256.hex(titled("Book 003")));
    try (EventClient client = EventClient.send(server.client, following(revision))) {
      client.awaitComment();
      retitle("Another");
      assertThat(client.nextData()).isEqualTo(titled("Another"));
      assertThat(client.lastEventId()).isNotEqualTo(revision);
    }
    for (String strange : List.of(revision, "", "x", "0".repeat(63), "f".repeat(4_000))) {
      try (EventClient client = EventClient.send(server.client, following(strange))) {
        assertThat(client.nextData()).as(strange).isEqualTo(titled("Another"));
      }
    }
  }

  private HttpRequest.Builder following(String revision) {
    return request("{\"query\":\"%s\",\"variables\":{\"id\":\"%s\"}}".formatted(FOLLOW, BOOK))
        .header("Last-Event-ID", revision);
  }

  @Test
  void itIsAskedWithGetToo() {
    try (EventClient client = EventClient.send(server.client, withGet(FOLLOW))) {
      assertThat(client.nextData()).isEqualTo(titled("Book 003"));
    }
  }

  private HttpRequest.Builder withGet(String query) {
    String asked = "query=" + encode(query) + "&variables=" + encode("{\"id\":\"" + BOOK + "\"}");
    return server.signedInTo("/graphql?" + asked).header("Accept", "text/event-stream");
  }

  /** Each event is there as soon as it is sent, though none of them ends what is compressed. */
  @Test
  void eachEventIsCompressedForThoseWhoTakeIt() {
    String aliases =
        IntStream.range(0, 12).mapToObj(n -> " t" + n + ": title").collect(Collectors.joining());
    String query = FOLLOW.replace("{title}", "{title" + aliases + "}");
    try (EventClient client =
        EventClient.send(server.client, withGet(query).header("Accept-Encoding", "gzip"))) {
      assertThat(client.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(client.nextData()).contains("\"t11\":\"Book 003\"");
      client.awaitComment();
      String longer = "€".repeat(40);
      retitle(longer);
      assertThat(client.nextData()).contains("\"t11\":\"" + longer + "\"");
      server.signOut();
      client.awaitComplete();
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void otherOperationsAreOneEventWhenAStreamIsAskedFor() {
    try (EventClient client = open("{echo(text: \"å\") {text}}", Map.of())) {
      assertThat(client.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
      assertThat(client.nextData()).isEqualTo("{\"data\":{\"echo\":{\"text\":\"å\"}}}");
      client.awaitComplete();
    }
  }

  @Test
  void whoTakesBothGetsAStreamForASubscriptionOnly() {
    String both = "application/graphql-response+json, application/json, text/event-stream";
    try (EventClient client =
        EventClient.send(
            server.client, request("{\"query\":\"{__typename}\"}").setHeader("Accept", both))) {
      assertThat(client.header("Content-Type")).startsWith("application/graphql-response+json");
    }
    try (EventClient client =
        EventClient.send(
            server.client,
            request("{\"query\":\"subscription {booksChanged {nodes {id}}}\"}")
                .setHeader("Accept", both))) {
      assertThat(client.header("Content-Type")).startsWith("text/event-stream");
    }
    try (EventClient client =
        EventClient.send(
            server.client,
            request("{\"query\":\"subscription {booksChanged {nodes {id}}}\"}")
                .setHeader("Accept", "application/json, */*"))) {
      assertThat(client.status()).isEqualTo(406);
      assertThat(client.body()).contains("STREAM_REQUIRED");
    }
  }

  @Test
  void whatIsWrongWithADocumentIsToldInTheStream() {
    for (String query :
        List.of("subscription {", "subscription {nothing}", "subscription {bookChanged {title}}")) {
      try (EventClient client = open(query, Map.of())) {
        assertThat(client.status()).isEqualTo(200);
        assertThat(client.nextData()).startsWith("{\"errors\":[").doesNotContain("data");
        client.awaitComplete();
      }
    }
    try (EventClient client = open(FOLLOW, Map.of("id", List.of()))) {
      assertThat(client.nextData()).contains("BAD_USER_INPUT");
      client.awaitComplete();
    }
  }

  @Test
  void whatIsWrongWithARequestIsToldByItsStatus() {
    assertStatus(request("{"), 400);
    assertStatus(request("{}"), 422);
    assertStatus(request("{}").setHeader("Content-Type", "text/plain"), 415);
    assertStatus(request("{\"query\":\"{__typename}\"}").PUT(BodyPublishers.noBody()), 405);
    assertStatus(request("{\"query\":\"{__typename}\"}").setHeader("Authorization", "x"), 401);
    assertStatus(request("{\"query\":\"" + "x".repeat(400_000) + "\"}"), 413);
    String mutation = "/graphql?query=" + encode("mutation {bookFail(input: {}) {book {id}}}");
    assertStatus(server.signedInTo(mutation).header("Accept", "text/event-stream"), 405);
  }

  private void assertStatus(HttpRequest.Builder request, int status) {
    try (EventClient client = EventClient.send(server.client, request)) {
      assertThat(client.status()).as(client.body()).isEqualTo(status);
    }
  }

  @Test
  void itEndsWhenThereIsNothingToSee() {
    try (EventClient client = open(FOLLOW, Map.of("id", BOOK.replace("0003", "0999")))) {
      assertThat(client.nextData()).isEqualTo("{\"data\":{\"bookChanged\":null}}");
      client.awaitComplete();
    }
    awaitStreams(0);
  }

  @Test
  void aStreamOutlastsTheTimeOfARequestAndHoldsNoPlaceAmongThem() {
    List<EventClient> clients = new ArrayList<>();
    for (int i = 0; i < MOST_OF_ONE; i++) {
      clients.add(follow());
    }
    for (EventClient client : clients) {
      assertThat(client.nextData()).isEqualTo(titled("Book 003"));
      while (client.comments() < 25) { // 5 seconds; a request has 4 in all.
        client.awaitComment();
      }
    }
    retitle("Another");
    for (EventClient client : clients) {
      assertThat(client.nextData()).isEqualTo(titled("Another"));
      client.close();
    }
    awaitStreams(0);
  }

  @Test
  void nobodyHasMoreThanTheirShare() {
    List<EventClient> clients = new ArrayList<>();
    for (int i = 0; i < MOST_OF_ONE; i++) {
      clients.add(follow());
    }
    try (EventClient client = open(FOLLOW, Map.of("id", BOOK))) {
      assertThat(client.status()).isEqualTo(429);
      assertThat(client.header("Retry-After")).isEqualTo("10");
      assertThat(client.header("Content-Type")).startsWith("application/graphql-response+json");
    }
    clients.forEach(EventClient::close);
    awaitStreams(0);
    follow().close();
  }

  @Test
  void signingOutEndsAStream() {
    try (EventClient client = follow()) {
      assertThat(client.nextData()).isEqualTo(titled("Book 003"));
      server.signOut();
      client.awaitComplete();
    }
    awaitStreams(0);
  }

  @Test
  void aClientThatLeavesGivesItsPlaceBackAtOnce() {
    try (RawConnection connection = followRaw()) {
      assertThat(server.streams()).isEqualTo(1);
      connection.endSending();
      awaitStreams(0);
    }
  }

  private RawConnection followRaw() {
    RawConnection connection = new RawConnection(server.port());
    followRaw(connection, "subscription {booksChanged {nodes {title}}}");
    return connection;
  }

  private void followRaw(RawConnection connection, String query) {
    String body = "{\"query\":\"" + query + "\"}";
    connection.send(
        "POST /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
            + TestServer.TOKEN
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
    assertThat(connection.readAnswer())
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("\r\nconnection: close\r\n");
    awaitStreams(1);
  }

  @Test
  void aClientThatStopsReadingIsCut() {
    for (int i = 0; i < 95; i++) {
      add("x".repeat(40));
    }
    String titles =
        IntStream.range(0, 14).mapToObj(i -> "t" + i + ": title").collect(Collectors.joining(" "));
    try (RawConnection connection = new RawConnection(server.port(), 4_096)) {
      followRaw(
          connection, "subscription {booksChanged(first: 100) {nodes {%s}}}".formatted(titles));
      long limit = System.nanoTime() + Duration.ofSeconds(50).toNanos();
      for (int i = 0; server.streams() > 0; i++) {
        retitle("Title " + i); // Each is told with 70 kB, until the buffers on the way are full.
        assertThat(System.nanoTime()).isLessThan(limit);
      }
    }
  }

  @Test
  void stoppingTheServerEndsStreamsAtOnce() throws InterruptedException {
    try (EventClient client = follow()) {
      assertThat(client.nextData()).isEqualTo(titled("Book 003"));
      long start = System.nanoTime();
      Thread stop = Thread.startVirtualThread(server::stop);
      client.awaitComplete();
      assertThat(stop.join(Duration.ofSeconds(10))).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
      assertThat(server.streams()).isZero();
    }
  }
}
