package se.fadder.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/**
 * The entrance of HTTP/1.1 connections into Helidon's own code, which by itself waits forever for a
 * slow client and reads lines of any length. What a connection reads passes {@link CountingReader},
 * and a connection that is too slow is closed by {@link TimedConnection}.
 */
final class HardenedHttp1 implements ServerConnectionSelector {
  private final HttpLimits limits;
  private final HttpWatch watch;
  private final Http1ConnectionSelector http1;
  private volatile boolean stopping;

  HardenedHttp1(HttpLimits limits, HttpWatch watch) {
    this.limits = limits;
    this.watch = watch;
    this.http1 =
        Http1ConnectionSelector.builder()
            .config(
                Http1Config.builder()
                    .maxPrologueLength(limits.line())
                    .maxHeadersSize(limits.head())
                    .validateRequestHeaders(true)
                    .validateResponseHeaders(true)
                    .sendKeepAliveHeader(false)
                    .addReceiveListener(new HeaderLimits(limits.fields()))
                    .build())
            .build();
  }

  @Override
  public int bytesToIdentifyConnection() {
    return http1.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http1.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http1.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext context) {
    ConnectionTimeouts connectionTimeouts = new ConnectionTimeouts(limits);
    DataReader reader =
        new StrictChunks(new CountingReader(context.dataReader(), connectionTimeouts));
    ServerConnection connection =
        http1.connection(new TimedContext(context, reader, connectionTimeouts));
    return new TimedConnection(connection, context, connectionTimeouts, watch, () -> stopping);
  }

  /** Has each connection end with its next answer, or when none is asked for. */
  void stop() {
    stopping = true;
  }
}
