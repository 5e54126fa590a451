package se.fadder.http;

/**
 * A watcher that is told what comes in over HTTP, for metrics. Called on the thread of the
 * connection: it must be quick and must not throw.
 */
public interface HttpWatch {
  /** A watch that does nothing. */
  HttpWatch NONE = new HttpWatch() {};

  /** Hears that a connection was opened. */
  default void opened() {}

  /** Hears that a connection was closed. */
  default void closed() {}

  /** Hears that a request came in whole as far as its header fields, and is looked at. */
  default void begun() {}

  /**
   * Hears that the same request is over.
   *
   * @param method one of HTTP's own, or {@code other}
   * @param route the path of an endpoint, without its secret, or {@code static} for everything else
   * @param status 0 when its body did not arrive, or its client had left
   * @param nanos until the answer was handed to the connection
   */
  default void ended(String method, String route, int status, long nanos) {}

  /** Hears that a request was refused before it was looked at. */
  default void refused(int status) {}
}
