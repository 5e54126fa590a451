package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import se.fadder.graph.ErrorCode;
import se.fadder.kernel.Endpoint.Answer;

/** Factory methods for the answers that the server gives by itself. */
final class Responses {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Responses() {}

  /** An answer that tells a problem, in the form that rooms' endpoints use too. */
  static Answer problem(int status, String code, String message) {
    return json(status, Map.of("code", code, "message", message));
  }

  /**
   * An answer that tells a problem in the form that the client understands: that of GraphQL at its
   * path.
   */
  static Answer problem(String path, int status, String code, String message) {
    return path.equals("/graphql")
        ? GraphOverHttp.refusal(status, graphCode(status), message)
        : problem(status, code, message);
  }

  private static ErrorCode graphCode(int status) {
    return switch (status) {
      case 403 -> ErrorCode.CROSS_SITE;
      case 413, 414, 431 -> ErrorCode.LIMIT_EXCEEDED;
      case 500 -> ErrorCode.INTERNAL;
      case 503 -> ErrorCode.OVERLOADED;
      default -> ErrorCode.BAD_REQUEST;
    };
  }

  /** An answer that tells which methods a path takes. */
  static Answer options(String allowed) {
    return new Answer(200, Map.of("Allow", allowed, "Cache-Control", "no-store"), "", new byte[0]);
  }

  static Answer json(int status, Object body) {
    try {
      return new Answer(
          status,
          Map.of("Cache-Control", "no-store"),
          "application/json; charset=utf-8",
          JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }

  static Answer text(int status, String text) {
    return new Answer(
        status,
        Map.of("Cache-Control", "no-store"),
        "text/plain; charset=utf-8",
        text.getBytes(UTF_8));
  }

  /** The same answer with more headers. */
  static Answer with(Answer answer, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.putAll(more);
    return answer.with(headers);
  }
}
