package se.fadder.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path that a room answers over HTTP beside {@code /graphql}. The server hands it to {@code
 * http}.
 */
public interface Endpoint {
  /** The HTTP method, such as {@code POST}. */
  String method();

  /** The path, such as {@code /signin}, by which it is known to logs and metrics. */
  String path();

  /**
   * Whether it answers the paths that have one segment more than {@link #path}, and not that one:
   * the segment is a secret, such as that of a personal address, which stands in no log and no
   * metric and is handed over as {@link Request#secret}. Where it answers 404 without a body, the
   * server answers as it does for every path that leads nowhere.
   */
  default boolean hasSecret() {
    return false;
  }

  /** The most bytes of a body that it takes; 0 for as many as any other path. */
  default int mostBytes() {
    return 0;
  }

  /** Answers one request, on a virtual thread. What it throws is answered with 500 and logged. */
  Answer answer(Request request);

  /**
   * A request, read whole.
   *
   * @param headers by lower-case name; several of one name are put together as a list
   * @param cookies by name
   * @param query decoded parameters by name; of several with one name the first
   * @param viewer who is signed in, or null
   * @param address the client's, as far as the server knows
   * @param body as sent, already within the size limit
   * @param secret what follows the path of an endpoint that has one; null for any other
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Request(
      Map<String, String> headers,
      Map<String, String> cookies,
      Map<String, String> query,
      @Nullable Viewer viewer,
      String address,
      byte[] body,
      @Nullable Secret secret) {
    /** A request without a query, at a path without a secret. */
    public Request(
        Map<String, String> headers,
        Map<String, String> cookies,
        @Nullable Viewer viewer,
        String address,
        byte[] body) {
      this(headers, cookies, viewer, address, body, null);
    }

    /** A request without a query. */
    public Request(
        Map<String, String> headers,
        Map<String, String> cookies,
        @Nullable Viewer viewer,
        String address,
        byte[] body,
        @Nullable Secret secret) {
      this(headers, cookies, Map.of(), viewer, address, body, secret);
    }

    public Optional<String> header(String lowerCaseName) {
      return Optional.ofNullable(headers.get(lowerCaseName));
    }
  }

  /**
   * A secret that came in a path. It does not show itself where it is printed, as in a message.
   *
   * @param value decoded, not empty, without a slash
   */
  record Secret(String value) {
    @Override
    public String toString() {
      return "a secret";
    }
  }

  /**
   * The answer to a request.
   *
   * @param body empty for none
   * @param contentType of the body; ignored when that is empty
   * @param streamed writes the body in the place of one that is whole; null for that
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
  record Answer(
      int status,
      Map<String, String> headers,
      String contentType,
      byte[] body,
      @Nullable Body streamed) {
    /** An answer with a body that is whole. */
    public Answer(int status, Map<String, String> headers, String contentType, byte[] body) {
      this(status, headers, contentType, body, null);
    }

    /** An answer whose body is sent while it is made. */
    public static Answer streamed(
        int status, Map<String, String> headers, String contentType, Body body) {
      return new Answer(status, headers, contentType, new byte[0], body);
    }

    /** The same answer with other headers. */
    public Answer with(Map<String, String> others) {
      return new Answer(status, others, contentType, body, streamed);
    }
  }

  /** A body that is sent while it is made, and never held whole. */
  @FunctionalInterface
  interface Body {
    /**
     * Writes it.
     *
     * @throws IOException when the client has left
     */
    void writeTo(OutputStream out) throws IOException;
  }
}
