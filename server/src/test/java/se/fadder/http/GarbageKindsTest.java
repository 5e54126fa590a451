package se.fadder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a hundred kinds of garbage on the bare socket, each known by name: each is refused with its
 * own status or read as HTTP says, and none with a fault of the server: 501 and 505 are what HTTP
 * asks for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class GarbageKindsTest {
  private static final int AT_ONCE = 16;

  /**
   * A kind of garbage.
   *
   * @param status as a pattern
   * @param request one character for each byte
   */
  private record Kind(String status, String name, String request) {}

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
  void eachIsAnsweredWithItsOwnStatus() throws IOException {
    List<Kind> kinds = kinds();
    assertThat(kinds.stream().map(Kind::request).distinct()).hasSizeGreaterThanOrEqualTo(100);
    Map<String, String> wrong = new ConcurrentHashMap<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      for (Kind kind : kinds) {
        threads.execute(() -> {
          String answer = answerTo(kind.request());
          if (!answer.matches("(?s)HTTP/1.1 (" + kind.status() + ") .*")) {
            wrong.put(kind.name(), answer.lines().findFirst().orElse("nothing"));
          }
        });
      }
    }
    assertThat(new TreeMap<>(wrong)).isEmpty();
    assertThat(answerTo("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")).endsWith("up");
  }

  private String answerTo(String request) {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.trySend(request.getBytes(ISO_8859_1));
      connection.endSending();
      return connection.readToEnd();
    }
  }

  private static List<Kind> kinds() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/garbage-kinds.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(GarbageKindsTest::kind)
        .toList();
  }

  private static Kind kind(String line) {
    String[] parts = line.split(" -> ", 3);
    String request =
        parts[2]
            .replace("{GET}", "GET /health/live HTTP/1.1\\r\\n")
            .replace("{GET+HOST}", "GET /health/live HTTP/1.1\\r\\nHost: x\\r\\n")
            .replace(
                "{POST}",
                "POST /graphql HTTP/1.1\\r\\nHost: x\\r\\nAuthorization: Bearer "
                    + TestServer.TOKEN
                    + "\\r\\nContent-Type: application/json\\r\\n");
    return new Kind(parts[0], parts[1], request.translateEscapes());
  }
}
