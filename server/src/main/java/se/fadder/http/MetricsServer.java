package se.fadder.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.function.Supplier;
import se.fadder.kernel.Endpoint.Answer;

/**
 * The server that shows metrics at {@code /metrics}, in Prometheus' text format, on a port of its
 * own: what goes on in a server is not for those whom it serves.
 */
public final class MetricsServer implements AutoCloseable {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  /** The limits: for a scraper or two, and somebody who looks. */
  private static final HttpLimits LIMITS =
      new HttpLimits(
          1024,
          8 * 1024,
          50,
          1024,
          16,
          4,
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          new StreamLimits(0, 0, Duration.ofSeconds(5)));

  private final WebServer server;

  private MetricsServer(WebServer server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any free one
   * @param text gives the metrics of this moment
   */
  public static MetricsServer start(String host, int port, Supplier<String> text) {
    return new MetricsServer(
        WebServer.builder()
            .host(host)
            .port(port)
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofSeconds(1))
            .protocolsDiscoverServices(false)
            .addConnectionSelector(new HardenedHttp1(LIMITS, HttpWatch.NONE))
            .idleConnectionPeriod(Duration.ofSeconds(1))
            .idleConnectionTimeout(LIMITS.idle())
            .maxPayloadSize(LIMITS.body())
            .maxTcpConnections(LIMITS.connections())
            .maxConcurrentRequests(LIMITS.requests())
            .errorHandling(ErrorHandling.builder().includeEntity(true).build())
            .directHandlers(ProtocolErrors.handlers(HttpWatch.NONE))
            .routing(routing -> routing.any((request, response) -> answer(text, request, response)))
            .build()
            .start());
  }

  /** The port that the server listens on; below 0 when it could not. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void answer(
      Supplier<String> text, ServerRequest request, ServerResponse response) {
    boolean found = request.path().path().equals("/metrics");
    boolean read = request.prologue().method().equals(Method.GET);
    Answer answer =
        found && read
            ? Responses.text(200, text.get())
            : Responses.text(found ? 405 : 404, found ? "Only GET." : "Look at /metrics.");
    response.status(Status.create(answer.status()));
    answer.headers().forEach((name, value) -> response.header(name, value));
    response.header(HeaderNames.CONTENT_TYPE, answer.status() == 200 ? TEXT : answer.contentType());
    response.send(answer.body());
  }
}
