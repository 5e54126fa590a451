package se.fadder.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request, as far as it is known before its body is read.
 *
 * @param method in upper case
 * @param path decoded, without the query
 * @param query decoded parameters; of several with one name the first
 * @param headers by lower-case name; several of one name are put together as a list
 * @param address the client's
 * @param body reads it
 */
record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    String address,
    Body body) {

  /** The body of a request, read on demand. */
  @FunctionalInterface
  interface Body {
    /**
     * Reads all of the body.
     *
     * @throws TooLarge when it is longer than the limit
     * @throws Broken when it does not arrive
     */
    byte[] read(int limit);
  }

  /** A body is longer than what is taken. */
  static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int limit;

    TooLarge(int limit) {
      super(null, null, false, false);
      this.limit = limit;
    }

    int limit() {
      return limit;
    }
  }

  /** A body does not arrive. There is nobody left to answer, or nothing that they would read. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Throwable cause;

    Broken(Throwable cause) {
      super(cause);
      this.cause = cause;
    }

    Throwable cause() {
      return cause;
    }
  }

  Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  /** Whether the request asks for something to be done, by RFC 9110's notion of safe methods. */
  boolean isUnsafe() {
    return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
  }
}
