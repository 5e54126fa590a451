package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import se.fadder.kernel.Endpoint.Answer;

/** Makes answers. */
final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  /** One that says what is wrong, in the form that rooms' endpoints use too. */
  static Answer problem(int status, String code, String message) {
    return json(status, Map.of("code", code, "message", message));
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
    return new Answer(answer.status(), headers, answer.contentType(), answer.body());
  }
}
