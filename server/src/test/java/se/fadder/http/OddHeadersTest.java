package se.fadder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests header fields of odd content, behind a proxy that is trusted: each is understood, passed
 * over or refused, and none is a fault of the server.
 */
@Timeout(120)
final class OddHeadersTest {
  /** Those that anything on the way to an answer reads, and those that others often send. */
  private static final List<String> NAMES =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Real-IP",
          "Via",
          "Host",
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Accept-Charset",
          "Authorization",
          "Cookie",
          "Content-Type",
          "Content-Length",
          "Content-Encoding",
          "Transfer-Encoding",
          "TE",
          "Trailer",
          "Expect",
          "Connection",
          "Keep-Alive",
          "Upgrade",
          "Sec-WebSocket-Key",
          "HTTP2-Settings",
          "If-None-Match",
          "If-Match",
          "If-Modified-Since",
          "If-Range",
          "Range",
          "Origin",
          "Referer",
          "Sec-Fetch-Site",
          "Sec-Fetch-Mode",
          "User-Agent",
          "Date",
          "X-Request-Id",
          "X-HTTP-Method-Override",
          "X-HELIDON-CN",
          "Max-Forwards",
          "Priority");

  private static final List<String> CONTENTS =
      List.of(
          "",
          " ",
          "a",
          "0",
          "-1",
          "+1",
          "1e9",
          "99999999999999999999",
          "null",
          "true",
          "*",
          "*/*",
          ",",
          ",,,,",
          ";",
          ";;;=",
          "=",
          "\"",
          "\"a",
          "a\"",
          "\\",
          "\"\\\"",
          "for=",
          "for=\"",
          "for=\"[\"",
          "for=[::",
          "for=\"[::1]:x\"",
          "for=_x, for=unknown",
          "for=1.2.3.4;for=5.6.7.8",
          "1.2.3.4:99999",
          "[::1",
          "::1]",
          "1.2.3.4, ",
          "999.1.1.1",
          "fe80::1%eth0",
          "a:b:c",
          "http://[",
          "https://x:y",
          "bytes=0-",
          "bytes=5-1",
          "bytes=-",
          "W/",
          "W/\"",
          "q=",
          "a/b;q=x",
          "a/b;q=1.0000",
          "text/event-stream;q=",
          "application/json;charset=",
          "application/json;charset=\"",
          "multipart/form-data; boundary=",
          "Bearer",
          "Bearer ",
          "Bearer \u00ff",
          "Basic !!!",
          "fadder",
          "fadder=",
          "fadder==;;=",
          "gzip;q=",
          "close, close",
          "upgrade",
          "h2c",
          "websocket",
          "100-continue",
          "chunked, gzip",
          "Thu, 99 Foo 2026",
          "%00",
          "%zz",
          "\u00e5\u00e4\u00f6",
          "\u00ff\u00fe",
          "\u0080",
          "\t",
          "a\tb",
          "(",
          "{}",
          "[]",
          "<script>",
          "${jndi:x}",
          "'--");

  private static final List<String> LONG =
      List.of("a", "\"", ",", "a,", ";", "\\", "=", "1.", ":", "a;q=0,");

  private static final List<String> REQUESTS =
      List.of("GET /app.js", "GET /graphql?query={__typename}", "POST /graphql");

  /** Each name with some contents, and each content with some names. */
  @Test
  void noneIsAFaultOfTheServer(@TempDir Path folder) {
    assertNoneIsAFault(folder, 8);
  }

  @Tag("slow")
  @Test
  void noneIsAFaultOfTheServerWithAnyName(@TempDir Path folder) {
    assertNoneIsAFault(folder, 1);
  }

  /** Sends each name with one in so many contents. */
  private static void assertNoneIsAFault(Path folder, int step) {
    HttpSetup settings =
        new HttpSetup(
            "127.0.0.1",
            0,
            Optional.empty(),
            false,
            HttpLimits.USUAL,
            TrustedProxies.of("127.0.0.0/8"),
            false,
            List.of());
    Map<String, String> wrong = new ConcurrentHashMap<>();
    Semaphore atOnce = new Semaphore(32);
    try (TestServer server = TestServer.start(folder, settings, List.of());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> contents = contents();
      for (int i = 0; i < NAMES.size(); i++) {
        // Begins at another content with each name, so that none is left out.
        for (int j = i % step; j < contents.size(); j += step) {
          String name = NAMES.get(i);
          String content = contents.get(j);
          threads.execute(() -> {
            atOnce.acquireUninterruptibly();
            try {
              for (String request : REQUESTS) {
                String sent = request(request, name, content);
                String status = status(server.port(), sent);
                if (!status.matches("HTTP/1.1 [2-4]\\d\\d")) {
                  wrong.put(sent, status);
                }
              }
            } finally {
              atOnce.release();
            }
          });
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> contents() {
    List<String> contents = new ArrayList<>(CONTENTS);
    Stream.of(50, 7_000)
        .forEach(length -> LONG.forEach(part -> contents.add(part.repeat(length / part.length()))));
    contents.add("for=\"" + "a".repeat(8_000) + "\"");
    contents.add("for=\"" + "\\a".repeat(4_000) + "\"");
    return contents;
  }

  private static String request(String request, String name, String content) {
    String host = name.equals("Host") ? "" : "Host: x\r\n";
    String signedIn =
        name.equals("Authorization") ? "" : "Authorization: Bearer " + TestServer.TOKEN + "\r\n";
    return request + " HTTP/1.1\r\n" + host + signedIn + name + ": " + content + "\r\n\r\n";
  }

  /** On a connection of its own, for some of them end it. */
  private static String status(int port, String request) {
    try (RawConnection connection = new RawConnection(port)) {
      connection.send(request);
      connection.endSending();
      return connection
          .readHead()
          .lines()
          .findFirst()
          .orElse("nothing")
          .replaceFirst("( \\d+) .*", "$1");
    }
  }
}
