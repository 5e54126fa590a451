package se.fadder.http;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Endpoint.Answer;

/** The answers to requests that Helidon itself refuses, most of them no good HTTP. */
record ProtocolErrors(HttpWatch watch) implements DirectHandler {
  static final Status TOO_LARGE_HEAD = Status.create(431, "Request Header Fields Too Large");

  /**
   * The message by which this refusal is told: Helidon tells it from other bad requests by that
   * alone, as it does a head that is too large.
   */
  private static final String CODED =
      "Content-Encoding header present when content encoding is disabled";

  private static final Pattern QUERY = Pattern.compile("[?#].*");

  static DirectHandlers handlers(HttpWatch watch) {
    DirectHandlers.Builder builder = DirectHandlers.builder();
    for (EventType event : EventType.values()) {
      builder.addHandler(event, new ProtocolErrors(watch));
    }
    return builder.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType event,
      Status status,
      ServerResponseHeaders headers,
      @Nullable String message) {
    Status said = status(request, event, status, message);
    watch.refused(said.code());
    Answer answer = Responses.problem(path(request), said.code(), code(said), text(said));
    answer.headers().forEach((name, value) -> headers.set(HeaderNames.create(name), value));
    headers.set(HeaderNames.CONTENT_TYPE, answer.contentType());
    headers.set(HeaderNames.X_CONTENT_TYPE_OPTIONS, "nosniff");
    headers.set(HeaderValues.CONNECTION_CLOSE); // Or Helidon would wait for the rest of the body.
    if (said.code() == Status.SERVICE_UNAVAILABLE_503.code()) {
      headers.set(HeaderNames.RETRY_AFTER, "1");
    }
    return TransportResponse.builder()
        .status(said)
        .headers(headers)
        .entity(answer.body())
        .keepAlive(false)
        .build();
  }

  private static String text(Status status) {
    return status.code() == Status.HTTP_VERSION_NOT_SUPPORTED_505.code()
        ? "Ask with HTTP/1.1; a proxy must, too, as nginx does with proxy_http_version 1.1."
        : status.reasonPhrase() + ".";
  }

  private static String path(TransportRequest request) {
    return QUERY.matcher(request.path()).replaceFirst("");
  }

  private static Status status(
      TransportRequest request, EventType event, Status status, @Nullable String message) {
    if ("Header size exceeded".equals(message)) {
      return TOO_LARGE_HEAD;
    } else if (CODED.equals(message)) {
      return Status.UNSUPPORTED_MEDIA_TYPE_415;
    } else if (event == EventType.INTERNAL_ERROR && request.method().isEmpty()) {
      return Status.BAD_REQUEST_400; // It failed while it read the request, so the request is bad.
    }
    return status;
  }

  private static String code(Status status) {
    return switch (status.code()) {
      case 413, 414, 431 -> "TOO_LARGE";
      case 503 -> "OVERLOADED";
      case 500 -> "INTERNAL";
      default -> "BAD_REQUEST";
    };
  }
}
