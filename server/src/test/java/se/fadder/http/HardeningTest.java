package se.fadder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Tests what a client may not do to the server, on the bare socket. Most of it is waiting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
final class HardeningTest {
  private static final HttpLimits LIMITS =
      new HttpLimits(
          64 * 1024,
          16 * 1024,
          100,
          8 * 1024,
          1_000,
          100,
          Duration.ofSeconds(3),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          StreamLimits.USUAL);

  /** Of all threads of the process: it also makes answers to other tests. */
  private static final Duration BRIEFLY = Duration.ofSeconds(10);

  private static final String POST =
      "POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
          + TestServer.TOKEN
          + "\r\nContent-Type: application/json\r\n";

  private TestServer server;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = TestServer.start(folder, TestServer.settings(LIMITS, false), List.of());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private RawConnection connect() {
    return new RawConnection(server.port());
  }

  /** What the server answers before it closes the connection. */
  private String answerTo(String request) {
    try (RawConnection connection = connect()) {
      return connection.send(request).readToEnd();
    }
  }

  /** Each on a connection of its own, at once. */
  private Map<String, String> answersTo(List<String> requests) {
    Map<String, String> answers = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String request : requests) {
        threads.execute(() -> answers.put(request, answerTo(request)));
      }
    }
    assertThat(answers).hasSize(requests.size());
    return answers;
  }

  @Test
  void aConnectionIsUsedAgain() {
    try (RawConnection connection = connect()) {
      for (int i = 0; i < 3; i++) {
        connection.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(connection.readAnswer()).startsWith("HTTP/1.1 200 ").endsWith("up");
      }
    }
  }

  @Test
  void requestsThatComeAtOnceAreAnsweredInOrder() {
    try (RawConnection connection = connect()) {
      String live = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
      connection.send(live + live.replace("live", "ready") + live);
      assertThat(connection.readAnswer()).endsWith("up");
      assertThat(connection.readAnswer()).endsWith("ready");
      assertThat(connection.readAnswer()).endsWith("up");
    }
  }

  @Test
  void connectionCloseClosesAtOnce() {
    long start = System.nanoTime();
    String answer = answerTo("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("connection: close");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMITS.idle().dividedBy(2));
  }

  @Test
  void anIdleConnectionIsClosed() {
    assertThat(answerTo("")).isEmpty();
    assertThat(answerTo("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")).endsWith("up");
  }

  @Test
  void aHeadThatStopsComingIsTimedOut() {
    assertThat(answerTo("GET /health/live HT")).startsWith("HTTP/1.1 408 ");
    assertThat(answerTo("GET /health/live HTTP/1.1\r\nHost: x\r\n")).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void aHeadThatComesByteByByteIsTimedOut() throws InterruptedException {
    try (RawConnection connection = connect()) {
      Thread drip =
          Thread.startVirtualThread(() -> {
            connection.send("GET /health/live HTTP/1.1\r\nHost: x\r\nX: ");
            boolean open = true;
            for (int i = 0; i < 100 && open; i++) {
              open = connection.trySend(new byte[] {'x'}) && !pause(Duration.ofMillis(100));
            }
          });
      assertThat(connection.readToEnd()).startsWith("HTTP/1.1 408 ");
      drip.interrupt();
      drip.join();
    }
  }

  /** Whether the thread was interrupted. */
  private static boolean pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
    return Thread.interrupted();
  }

  @Test
  void aBodyThatStopsComingIsTimedOut() {
    assertThat(answerTo(POST + "Content-Length: 100\r\n\r\n{")).startsWith("HTTP/1.1 408 ");
    assertThat(answerTo(POST + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n5"))
        .startsWith("HTTP/1.1 408 ");
  }

  @Test
  void anAnswerThatIsNotTakenIsCutOff() {
    try (RawConnection connection = connect()) {
      byte[] file = "GET /app.js HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(ISO_8859_1);
      boolean open = true;
      for (int i = 0; i < 3_000 && open; i++) {
        open = connection.trySend(file);
      }
      long limit = System.nanoTime() + Duration.ofSeconds(15).toNanos();
      while (open && System.nanoTime() < limit) {
        pause(Duration.ofMillis(50));
        open = connection.trySend(file);
      }
      assertThat(open).isFalse();
    }
  }

  @Test
  void aBodyThatIsTooLongIsRefusedUnread() {
    assertThat(answerTo(POST + "Content-Length: 65537\r\n\r\n")).startsWith("HTTP/1.1 413 ");
    assertThat(answerTo(POST + "Content-Length: 99999999999999999999\r\n\r\n"))
        .matches("(?s)HTTP/1.1 4(00|13) .*");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWhileItComes() {
    try (RawConnection connection = connect()) {
      connection.send(POST + "Content-Length: 3000000\r\n\r\n");
      connection.trySend(new byte[3_000_000]);
      assertThat(connection.readToEnd()).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void chunksThatAreTooLongAreRefused() {
    String chunked = POST + "Transfer-Encoding: chunked\r\n\r\n";
    assertThat(answerTo(chunked + "10001\r\n")).startsWith("HTTP/1.1 413 ");
    assertThat(answerTo(chunked + "7fffffff\r\n")).startsWith("HTTP/1.1 413 ");
    assertThat(answerTo(chunked + "8000\r\n" + "x".repeat(0x8000) + "\r\n8001\r\n"))
        .startsWith("HTTP/1.1 413 ");
    answersTo(
            Stream.of(
                    "ffffffffff",
                    "-1",
                    "+1",
                    "0x1",
                    "1h",
                    "1_0",
                    "",
                    " ",
                    "g",
                    "1 1",
                    " 1",
                    "1 ",
                    "1\t",
                    "000000001",
                    "1;a=b",
                    "1,1",
                    "1.",
                    "\uff11",
                    "1\u0000",
                    "1\u000b")
                .map(size -> chunked + size + "\r\n")
                .toList())
        .forEach((sent, answer) -> assertThat(answer).as(sent).startsWith("HTTP/1.1 400 "));
  }

  @Test
  void aChunkExtensionThatIsTooLongIsRefused() {
    String chunked = POST + "Transfer-Encoding: chunked\r\n\r\n";
    assertThat(answerTo(chunked + "1;" + "x".repeat(70_000) + "\r\n{\r\n0\r\n\r\n"))
        .matches("(?s)HTTP/1.1 4(00|13) .*");
    try (RawConnection connection = connect()) {
      connection.send(chunked + "1;");
      connection.trySend("x".repeat(3_000_000).getBytes(ISO_8859_1));
      assertThat(connection.readToEnd()).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void aBodyInTinyChunksIsTaken() {
    String body = "{\"query\":\"{__typename}\"}";
    StringBuilder chunks = new StringBuilder();
    body.chars().forEach(c -> chunks.append("1\r\n").append((char) c).append("\r\n"));
    try (RawConnection connection = connect()) {
      connection.send(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n");
      assertThat(connection.readAnswer()).endsWith("{\"data\":{\"__typename\":\"Query\"}}");
    }
  }

  @Test
  void aHeadThatIsTooLongIsRefused() {
    assertThat(answerTo("GET /" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 414 ");
    String get = "GET /health/live HTTP/1.1\r\nHost: x\r\n";
    assertThat(answerTo(get + "X: " + "x".repeat(17_000) + "\r\n\r\n")).startsWith("HTTP/1.1 431 ");
    assertThat(answerTo(get + "x".repeat(17_000))).startsWith("HTTP/1.1 431 ");
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      fields.append("X-").append(i).append(": y\r\n");
    }
    assertThat(answerTo(get + fields + "\r\n")).startsWith("HTTP/1.1 431 ");
  }

  /** Paths of a kind that a regular expression once went over again and again. */
  @Test
  void noPathCostsMuch() {
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = process.getProcessCpuTime();
    for (String path :
        List.of(
            "a".repeat(7_900) + "!",
            "a/".repeat(2_000),
            "a.".repeat(3_900) + "!",
            "../".repeat(2_600),
            "a/../".repeat(1_500),
            "%2e%2e/".repeat(1_100),
            "%25".repeat(2_600),
            ";a".repeat(3_900),
            "/".repeat(7_900))) {
      for (int i = 0; i < 3; i++) {
        assertThat(answerTo(get("/" + path))).as(path).matches("(?s)HTTP/1.1 (200|4(00|04|14)) .*");
      }
    }
    assertThat(Duration.ofNanos(process.getProcessCpuTime() - before)).isLessThan(BRIEFLY);
    assertThat(answerTo(get("/" + "a".repeat(255)))).startsWith("HTTP/1.1 404 ");
    assertThat(answerTo(get("/" + "a".repeat(256))))
        .startsWith("HTTP/1.1 414 ")
        .contains("\"code\":\"TOO_LARGE\"", "\"message\":\"A path has at most 256 characters.\"");
    assertThat(answerTo(get("/graphql?query=" + "a".repeat(1_000)))).startsWith("HTTP/1.1 401 ");
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  }

  @Test
  void whatCouldBeReadInTwoWaysIsRefused() {
    Stream<String> fields =
        Stream.of(
            "Content-Length: 1\r\nContent-Length: 2",
            "Content-Length: 1\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: xchunked",
            "Content-Length: +1",
            "Content-Length: -0",
            "Content-Length: 0x1",
            "Content-Length: 1_0",
            "Content-Length: 1 1",
            "Content-Length: 1, 1",
            "Content-Length: ",
            "Transfer-Encoding: ",
            "Transfer-Encoding: chunked, chunked",
            "Content-Length: 1x",
            "Content-Length : 1",
            "Host: y",
            "X: a\r\n b",
            "X: a\u0000b",
            "X\u0001: a");
    answersTo(fields.map(field -> POST + field + "\r\n\r\n{}{}").toList())
        .forEach((sent, answer) -> assertThat(answer).as(sent).startsWith("HTTP/1.1 400 "));
  }

  /** Else what one takes for the rest of a body another would take for a request. */
  @Test
  void afterABrokenBodyNothingIsTakenForARequest() {
    String chunked = POST + "Transfer-Encoding: chunked\r\n\r\n";
    long start = System.nanoTime();
    answersTo(
            Stream.of(
                    "10001\r\n",
                    "zz\r\n",
                    "+2\r\n{}\r\n0\r\n\r\n",
                    "0\r\nX: y\r\n\r\n",
                    "0\r\nab\r\n\r\n",
                    "-1\r\n",
                    "1\r\n{xx0\r\n\r\n",
                    "1\r\n{\n0\r\n\r\n")
                .map(body -> chunked + body + "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")
                .toList())
        .forEach((sent, answer) ->
            assertThat(answer)
                .as(sent)
                .matches("(?s)HTTP/1.1 4(00|13) .*")
                .containsIgnoringCase("\r\nconnection: close\r\n")
                .doesNotContain("HTTP/1.1 200 "));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMITS.idle());
  }

  @Test
  void whatIsNoHttpIsRefused() {
    assertThat(answerTo("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"))
        .startsWith("HTTP/1.1 505 ")
        .containsIgnoringCase("\r\nconnection: close\r\n")
        .contains(
            "Ask with HTTP/1.1; a proxy must, too, as nginx does with proxy_http_version 1.1.");
    List<String> garbage =
        List.of(
            "\r\n\r\n",
            "GET\r\n\r\n",
            "GET /\r\n\r\n",
            "GET / HTTP/2.0\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost\r\n\r\n",
            "GET / HTTP/1.1\nHost: x\n\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
            "GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n");
    answersTo(garbage)
        .forEach((sent, answer) -> assertThat(answer).as(sent).startsWith("HTTP/1.1 400 "));
  }
}
