package se.fadder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.kernel.Endpoint;

/** A path that takes larger bodies than the others. */
final class LargeBodyTest {
  private static final int USUAL = HttpLimits.USUAL.body();
  private static final int MOST = 2 * 1024 * 1024;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // before each
  private TestServer server;

  /** Says how much has come. */
  private record Takes(String path, int mostBytes) implements Endpoint {
    @Override
    public String method() {
      return "POST";
    }

    @Override
    public Answer answer(Request request) {
      String length = Integer.toString(request.body().length);
      return new Answer(200, Map.of(), "text/plain", length.getBytes(ISO_8859_1));
    }
  }

  @BeforeEach
  void start() {
    server =
        TestServer.start(
            folder,
            TestServer.settings(HttpLimits.USUAL, false),
            List.of(new Takes("/file", MOST), new Takes("/other", 0)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request, int bytes) {
    return server.send(request.POST(BodyPublishers.ofByteArray(new byte[bytes])));
  }

  private HttpResponse<String> sendInChunks(HttpRequest.Builder request, int bytes) {
    return server.send(
        request.POST(
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]))));
  }

  @Test
  void takesAsMuchAsItSays() {
    HttpResponse<String> response = send(server.signedInTo("/file"), MOST);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(String.valueOf(MOST));
    assertThat(sendInChunks(server.signedInTo("/file"), MOST).statusCode()).isEqualTo(200);
  }

  @Test
  void takesNoMore() {
    assertThat(send(server.signedInTo("/file"), MOST + 1).statusCode()).isEqualTo(413);
    assertThat(sendInChunks(server.signedInTo("/file"), MOST + 1).statusCode()).isEqualTo(413);
  }

  @Test
  void otherPathsTakeNoMoreThanBefore() {
    assertThat(send(server.signedInTo("/other"), USUAL).statusCode()).isEqualTo(200);
    assertThat(send(server.signedInTo("/other"), USUAL + 1).statusCode()).isEqualTo(413);
    assertThat(sendInChunks(server.signedInTo("/other"), USUAL + 1).statusCode()).isEqualTo(413);
    HttpRequest.Builder graphql =
        server.signedInTo("/graphql").header("Content-Type", "application/json");
    assertThat(send(graphql, USUAL + 1).statusCode()).isEqualTo(413);
  }

  @Test
  void whoIsNotSignedInSendsNoMoreThanElsewhere() {
    assertThat(send(server.to("/file"), USUAL).statusCode()).isEqualTo(200);
    assertThat(send(server.to("/file"), USUAL + 1).statusCode()).isEqualTo(413);
  }

  /** The answer comes before any of the body does. */
  @Test
  void whatIsFarTooLargeIsRefusedByItsLength() throws Exception {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send(
          "POST /file HTTP/1.1\r\nHost: localhost\r\nContent-Length: 104857600\r\n\r\n");
      assertThat(connection.readToEnd()).startsWith("HTTP/1.1 413 ");
    }
  }
}
