package se.fadder.http;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RequestException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/** The limit on the header fields of a request, checked before anything is done with it. */
record HeaderLimits(int mostFields) implements Http1ConnectionListener {
  /**
   * The path that is answered however busy the server is: whoever asks for it would end a server
   * that is only busy.
   */
  private static final String VITAL = "/health/live";

  @Override
  public void prologue(ConnectionContext context, HttpPrologue prologue) {
    if (context instanceof TimedContext paced) {
      paced.connectionTimeouts().lineIsRead(prologue.uriPath().rawPath().equals(VITAL));
    }
  }

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
      paced
          .connectionTimeouts()
          .headIsRead(headers.containsToken(HeaderValues.CONNECTION_CLOSE), mayHaveBody(headers));
    }
  }

  private static boolean mayHaveBody(Headers headers) {
    return headers.contains(HeaderNames.CONTENT_LENGTH)
        || headers.contains(HeaderNames.TRANSFER_ENCODING);
  }
}
