package se.fadder.http;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import se.fadder.kernel.CurrentRequest;
import se.fadder.kernel.LogFields;

/**
 * The log of one request on its way through the server: told to the watch, and to the access log,
 * which is on where logs are for machines. Neither learns anything that a client can choose freely,
 * such as a path or a query, for it may hold a name or a token.
 */
final class RequestLog {
  /** The access log, a logger of its own so that it can be turned on and off by itself. */
  private static final System.Logger ACCESS = System.getLogger("se.fadder.http.access");

  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final HttpWatch watch;
  private final CurrentRequest request;
  private final String method;
  private final String route;
  private final long start = System.nanoTime();
  private int status;
  private int bytes;
  private boolean over;

  private RequestLog(HttpWatch watch, CurrentRequest request, String method, String route) {
    this.watch = watch;
    this.request = request;
    this.method = METHODS.contains(method) ? method : "other";
    this.route = route;
    watch.begun();
  }

  static RequestLog begin(HttpWatch watch, CurrentRequest request, String method, String route) {
    return new RequestLog(watch, request, method, route);
  }

  /**
   * Notes that the answer was handed to the connection.
   *
   * @param with the status
   * @param length of its body, as sent
   */
  void isAnswered(int with, int length) {
    status = with;
    bytes = length;
  }

  /** Logs that the request is over, answered or not; a second call does nothing. */
  void end() {
    if (over) {
      return;
    }
    over = true;
    long nanos = System.nanoTime() - start;
    watch.ended(method, route, status, nanos);
    if (ACCESS.isLoggable(Level.INFO)) {
      log(nanos);
    }
  }

  private void log(long nanos) {
    LogFields fields =
        LogFields.of("request")
            .with("method", method)
            .with("route", route)
            .with("status", status)
            .with("micros", TimeUnit.NANOSECONDS.toMicros(nanos))
            .with("bytes", bytes);
    String operation = request.operation();
    if (operation != null) {
      fields.with("operation", operation);
    }
    ACCESS.log(Level.INFO, "{0}", fields);
  }
}
