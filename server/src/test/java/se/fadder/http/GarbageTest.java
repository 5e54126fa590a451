package se.fadder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests requests that were good before chance changed them: each is answered, and none with a 5xx.
 */
@Tag("slow")
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class GarbageTest {
  private static final int WHOLE = 400;
  private static final int BODIES = 2_000;
  private static final int AT_ONCE = 16;

  private static final List<String> BITS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          ":",
          ",",
          "null",
          "-1",
          "1e999",
          "\\ud800",
          "\u0000",
          "...",
          "@include(if: true)",
          "fragment A on Query {...A}",
          "mutation",
          "subscription",
          "$a: Int",
          "first: 1000000",
          "first: -1",
          "after: \"x\"",
          "__schema {types {name}}",
          "#",
          "\r\n",
          " ",
          "\u00ff\u00fe",
          "äö",
          "node(id: \"Book_x\") {id}",
          "811228-9874");

  private static final List<String> BODY =
      List.of(
          """
          {"query": "query A($n: Int, $a: String) {books(first: $n, after: $a) {nodes {id}}}",
           "operationName": "A", "variables": {"n": 3, "a": null}, "extensions": {}}
          """,
          """
          {"query": "mutation {bookAdd(input: {title: \\"x\\", genre: NOVEL}) {userErrors {code}}}"}
          """,
          """
          {"query": "{nodes(ids: [\\"Book_00000000-0000-0002-0000-000000000003\\"]) {...B}}
            fragment B on Book {id title sequel {title author {name}}}"}
          """
              .replace("\n", " "));

  private static final String HEAD =
      "POST /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n"
          + "Authorization: Bearer "
          + TestServer.TOKEN
          + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ";

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = TestServer.start(folder);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void wholeRequests() throws Exception {
    SplittableRandom random = new SplittableRandom(20260302);
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < WHOLE; i++) {
      String body = BODY.get(random.nextInt(BODY.size()));
      requests.add(spoil(HEAD + body.length() + "\r\n\r\n" + body, random));
    }
    for (Future<String> answer : ask(requests)) {
      assertThat(answer.get()).doesNotContainPattern("HTTP/1.1 5(?!05)\\d\\d");
    }
  }

  private List<Future<String>> ask(List<String> requests) {
    List<Future<String>> answers = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (String request : requests) {
        answers.add(threads.submit(() -> ask(request)));
      }
    }
    return answers;
  }

  private String ask(String request) {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.trySend(request.getBytes(ISO_8859_1));
      connection.endSending();
      return connection.readToEnd();
    }
  }

  @Test
  void bodies() {
    SplittableRandom random = new SplittableRandom(20260303);
    for (int i = 0; i < BODIES; i++) {
      String body = spoil(BODY.get(random.nextInt(BODY.size())), random);
      var request = server.signedInTo("/graphql").header("Content-Type", "application/json");
      var answer = server.send(request.POST(BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).as(body).isBetween(200, 499);
      assertThat(answer.body()).as(body).doesNotContain("Exception", "java.", "se.fadder", "SQL");
      assertThat(answer.body()).as(body).doesNotContain("INTERNAL");
    }
  }

  /** One to four changes: a bit more, a piece less, or a character of another kind. */
  private static String spoil(String text, SplittableRandom random) {
    StringBuilder spoilt = new StringBuilder(text);
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      int at = random.nextInt(spoilt.length());
      switch (random.nextInt(3)) {
        case 0 -> spoilt.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 1 -> spoilt.delete(at, Math.min(spoilt.length(), at + random.nextInt(1, 12)));
        default -> spoilt.setCharAt(at, (char) random.nextInt(256));
      }
    }
    return spoilt.toString();
  }
}
