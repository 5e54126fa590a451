package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Sha256;

/** Tests in what forms an answer is given again that was kept. */
final class KeptResponseTest {
  private static final String LONG = echoes("Long", 80);
  private static final String SHORT = echoes("Short", 1);
  private static final String TOO_LONG = echoes("TooLong", 300);

  /** What the long answer is below, and the one that is too long is not. */
  private static final int MOST_BYTES = 6_000;

  private static String echoes(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "e" + i + ": echo(text: \"åäö 😀\") {text}")
        .reduce("query " + name + " {", (a, b) -> a + b + " ")
        .concat("}");
  }

  private static final Limits LIMITS =
      new Limits(32_768, 10_000, 10, 16, 400, 50, 10_000, MOST_BYTES, 2, 30, Duration.ofSeconds(5));

  private static TestServer server(Path folder) {
    return TestServer.start(
        folder,
        new Graph.Settings(
            LIMITS,
            false,
            List.of(LONG, SHORT, TOO_LONG),
            false,
            0,
            Set.of("Long", "Short", "TooLong")));
  }

  private static HttpResponse<byte[]> ask(
      TestServer server, String document, String accept, String encoding) {
    HttpRequest.Builder request =
        server
            .signedInTo("/graphql")
            .setHeader("Content-Type", "application/json")
            .setHeader("Accept", accept);
    if (!encoding.isEmpty()) {
      request.setHeader("Accept-Encoding", encoding);
    }
    HttpResponse<byte[]> response =
        server.send(
            request.POST(BodyPublishers.ofString("{\"documentId\":\"" + id(document) + "\"}")),
            BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }

  private static String id(String document) {
    return "sha256:" + Sha256.hex(document);
  }

  private static String text(HttpResponse<byte[]> response) {
    try {
      boolean zipped = response.headers().firstValue("Content-Encoding").isPresent();
      return new String(
          zipped
              ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
              : response.body(),
          UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itIsTheSameInEachForm(@TempDir Path folder) {
    try (TestServer server = server(folder)) {
      for (String document : List.of(LONG, SHORT)) {
        int before = server.echoes();
        String first = text(ask(server, document, GraphConversation.GRAPHQL, ""));
        int worked = server.echoes() - before;
        for (String accept : List.of(GraphConversation.GRAPHQL, GraphConversation.JSON)) {
          for (String encoding : List.of("gzip", "", "br", "gzip;q=0")) {
            HttpResponse<byte[]> again = ask(server, document, accept, encoding);
            assertThat(text(again)).as("%s, %s", accept, encoding).isEqualTo(first);
            assertThat(again.headers().firstValue("Content-Encoding").isPresent())
                .isEqualTo(encoding.equals("gzip"));
            assertThat(again.headers().firstValue("Content-Type"))
                .hasValue(accept + "; charset=utf-8");
            assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(again.headers().firstValue("Vary")).hasValue("Accept, Accept-Encoding");
          }
        }
        assertThat(server.echoes() - before).as("worked out once").isEqualTo(worked).isPositive();
        assertThat(text(ask(server, document, "text/event-stream", "")))
            .contains("event: next\ndata: " + first);
      }
    }
  }

  @Test
  void itIsTheSameWhereTheFirstWasZipped(@TempDir Path folder) {
    try (TestServer server = server(folder)) {
      HttpResponse<byte[]> first = ask(server, LONG, GraphConversation.GRAPHQL, "gzip");
      assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(text(ask(server, LONG, GraphConversation.GRAPHQL, ""))).isEqualTo(text(first));
    }
  }

  @Test
  void whatIsTooLargeIsNotKept(@TempDir Path folder) {
    try (TestServer server = server(folder)) {
      for (int i = 0; i < 2; i++) {
        int before = server.echoes();
        assertThat(text(ask(server, TOO_LONG, GraphConversation.JSON, "gzip")))
            .contains("RESPONSE_TOO_LARGE");
        assertThat(server.echoes()).isGreaterThan(before);
      }
    }
  }
}
