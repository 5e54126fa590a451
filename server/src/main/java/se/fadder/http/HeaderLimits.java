package se.fadder.http;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.RequestException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/** Is told of the header fields of each request before anything is done with it. */
record HeaderLimits(int mostFields) implements Http1ConnectionListener {
  @Override
  public void headers(ConnectionContext context, Headers headers) {
    if (headers.size() > mostFields) {
      throw RequestException.builder()
          .type(EventType.BAD_REQUEST)
          .status(ProtocolErrors.TOO_LARGE_HEAD)
          .setKeepAlive(false)
          .message("too many header fields")
          .build();
    }
    for (Header field : headers) {
      if (field.name().isEmpty()) {
        throw RequestException.builder()
            .type(EventType.BAD_REQUEST)
            .setKeepAlive(false)
            .message("a header field without a name")
            .build();
      }
    }
    if (context instanceof TimedContext paced) {
      paced.connectionTimeouts().headIsRead(headers.containsToken(HeaderValues.CONNECTION_CLOSE));
    }
  }
}
