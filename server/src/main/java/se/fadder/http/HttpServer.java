package se.fadder.http;

import io.helidon.common.uri.UriPath;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.CurrentRequest;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Body;

/** The HTTP server: Helidon listens, and {@link Router} answers. */
public final class HttpServer implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** How often clients that are too slow are looked for. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final WebServer server;
  private final HardenedHttp1 hardenedHttp1;
  private final Router router;

  private HttpServer(WebServer server, HardenedHttp1 hardenedHttp1, Router router) {
    this.server = server;
    this.hardenedHttp1 = hardenedHttp1;
    this.router = router;
  }

  /**
   * Starts to listen.
   *
   * @param cookieName of the cookie that holds a browser's token
   * @param ping throws when the server cannot do its work
   * @param watch is told what comes in
   * @throws CannotStart when the address cannot be listened on
   */
  public static HttpServer start(
      HttpSetup settings,
      Graph graph,
      SignedIn signedIn,
      String cookieName,
      List<Endpoint> endpoints,
      Runnable ping,
      HttpWatch watch) {
    Router router =
        new Router(
            settings, new Authentication(signedIn, cookieName, settings), graph, endpoints, ping);
    HttpLimits limits = settings.limits();
    int most = endpoints.stream().mapToInt(Endpoint::mostBytes).reduce(limits.body(), Math::max);
    HardenedHttp1 hardenedHttp1 = new HardenedHttp1(limits, watch);
    WebServerConfig.Builder listening =
        WebServer.builder()
            .host(settings.host())
            .port(settings.port())
            // Else the last part of a longer answer waits 40 ms, until the client says it has the
            // rest.
            .connectionOptions(socket -> socket.tcpNoDelay(true))
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            .protocolsDiscoverServices(false)
            .addConnectionSelector(hardenedHttp1)
            .idleConnectionPeriod(LOOK)
            .idleConnectionTimeout(limits.idle())
            .maxPayloadSize(most)
            .maxTcpConnections(limits.connections())
            .maxConcurrentRequests(limits.requests())
            .errorHandling(ErrorHandling.builder().includeEntity(true).build())
            .directHandlers(ProtocolErrors.handlers(watch))
            .routing(routing ->
                routing.any((request, response) ->
                    answer(router, settings.proxies(), watch, request, response)));
    HttpServer server = new HttpServer(start(listening), hardenedHttp1, router);
    // Helidon logs that it cannot listen, and goes on without.
    if (server.port() < 0) {
      server.close();
      throw new CannotStart(
          "server.port: another program listens on "
              + (settings.host() + ":" + settings.port())
              + ", or it may not be listened on");
    }
    return server;
  }

  private static WebServer start(WebServerConfig.Builder listening) {
    try {
      return listening.build().start();
    } catch (IllegalArgumentException e) {
      throw new CannotStart("server.host", e);
    }
  }

  /** The port that the server listens on. */
  public int port() {
    return server.port();
  }

  /**
   * Each method and path that is answered with something else than a file, such as POST /signin.
   */
  public List<String> answered() {
    return router.answered();
  }

  /** How many subscriptions are open. */
  public int streams() {
    return router.streams();
  }

  /**
   * Answers what has come and what is on its way, each connection's last request with {@code
   * Connection: close}, for at most as long as the grace is. Streams are brought to their end
   * first: nothing else would end them while the rest is waited for.
   */
  @Override
  public void close() {
    hardenedHttp1.stop();
    router.close();
    server.stop();
  }

  private static void answer(
      Router router,
      TrustedProxies proxies,
      HttpWatch watch,
      ServerRequest request,
      ServerResponse response) {
    CurrentRequest current = CurrentRequest.begin();
    current.call(() -> {
      Request incoming = incoming(request, proxies);
      RequestLog log =
          RequestLog.begin(watch, current, incoming.method(), router.route(incoming.path()));
      try {
        Response reply = router.answer(incoming);
        response.header("X-Request-Id", current.id());
        switch (reply) {
          case Response.Whole(var answer) -> {
            send(request, response, answer);
            log.isAnswered(answer.status(), answer.body().length);
          }
          case Response.Lasting(var head, var stream) -> {
            // How long somebody listens says nothing of how the server fares.
            log.isAnswered(head.status(), 0);
            log.end();
            send(response, head, stream);
          }
        }
        return reply;
      } catch (Request.Broken e) {
        TimedConnection.here().bodyIsBroken();
        throw broken(e.cause());
      } finally {
        log.end();
      }
    });
  }

  private static void send(ServerResponse response, Answer head, EventStream stream) {
    try (stream) {
      response.status(Status.create(head.status()));
      head.headers().forEach((name, value) -> response.header(name, value));
      response.header(HeaderNames.CONTENT_TYPE, head.contentType());
      response.header(HeaderValues.CONNECTION_CLOSE);
      try (OutputStream out = coded(response.outputStream(), head)) {
        stream.write(out, TimedConnection.here());
      }
    } catch (IOException | UncheckedIOException e) {
      throw new CloseConnectionException("the client has left", e);
    }
  }

  private static OutputStream coded(OutputStream out, Answer head) {
    return head.headers().containsKey("Content-Encoding") ? new GzipEvents(out) : out;
  }

  private static void send(ServerRequest request, ServerResponse response, Answer answer) {
    response.status(Status.create(answer.status()));
    answer.headers().forEach((name, value) -> response.header(name, value));
    if (answer.body().length > 0 || answer.streamed() != null) {
      response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
    }
    if (TimedConnection.here().endsWithThis()) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
    if (answer.streamed() != null) {
      send(request, response, answer.streamed());
    } else if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length));
      response.send();
    } else {
      response.send(answer.body());
    }
  }

  /** Sends a body while it is made. Whoever asks for the head alone is not told how long it is. */
  private static void send(ServerRequest request, ServerResponse response, Body body) {
    if (request.prologue().method().equals(Method.HEAD)) {
      response.send();
      return;
    }
    try (OutputStream out = response.outputStream()) {
      body.writeTo(out);
    } catch (IOException | UncheckedIOException e) {
      throw new CloseConnectionException("the client has left", e);
    }
  }

  /** The exception by which Helidon ends the connection in its own way, or is made to. */
  private static RuntimeException broken(Throwable cause) {
    return switch (cause) {
      case RequestException refused -> refused;
      case CloseConnectionException gone -> gone;
      default ->
          RequestException.builder()
              .type(EventType.BAD_REQUEST)
              .setKeepAlive(false)
              .message("the body cannot be read")
              .cause(cause)
              .build();
    };
  }

  private static Request incoming(ServerRequest request, TrustedProxies proxies) {
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(header ->
            headers.put(
                header.name().toLowerCase(Locale.ROOT),
                String.join(between(header), header.allValues())));
    Map<String, String> query = new HashMap<>();
    for (String name : request.query().names()) {
      query.put(name, request.query().get(name));
    }
    return new Request(
        request.prologue().method().text(),
        path(request.path()),
        query,
        headers,
        address(request, proxies),
        limit -> read(request, limit));
  }

  /**
   * The mark between the values of a field that comes several times. Of those RFC 9110 makes one, a
   * list; RFC 6265 lists cookies so.
   */
  private static String between(Header header) {
    return header.headerName().equals(HeaderNames.COOKIE) ? "; " : ", ";
  }

  /**
   * The path of a request. Helidon takes parameters out of a path, so that one with some would pass
   * for another. One that is too long is not worth the work.
   */
  private static String path(UriPath path) {
    String raw = path.rawPath();
    return raw.contains(";") || raw.length() > Router.LONGEST_PATH ? raw : path.path();
  }

  private static String address(ServerRequest request, TrustedProxies proxies) {
    return proxies.client(
        request.remotePeer().host(),
        request.headers().all(HeaderNames.FORWARDED, List::of),
        request.headers().all(HeaderNames.X_FORWARDED_FOR, List::of));
  }

  private static byte[] read(ServerRequest request, int limit) {
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    if (request.headers().contentLength().orElse(0) > limit) {
      throw new Request.TooLarge(limit);
    }
    byte[] body = read(request.content().inputStream(), limit + 1);
    if (body.length > limit) {
      throw new Request.TooLarge(limit);
    }
    return body;
  }

  /**
   * Reads a body, and leaves the stream open: to close it, Helidon would wait for the rest of the
   * body.
   */
  private static byte[] read(InputStream in, int most) {
    try {
      return in.readNBytes(most);
    } catch (IOException | RuntimeException e) {
      throw new Request.Broken(e);
    }
  }
}
