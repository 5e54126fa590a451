package se.fadder.kernel;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;

/** The JSON of endpoints: flat objects in, objects out. */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /**
   * Whether the request says that it sends JSON, which a page of another site cannot do without a
   * preflight request.
   */
  public static boolean isJson(Request request) {
    String type = request.header("content-type").orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT)
        .equals("application/json");
  }

  /** The fields of an object whose values are all texts, or nothing when it is something else. */
  public static Optional<Map<String, String>> texts(byte[] body) {
    JsonNode object;
    try {
      object = MAPPER.readTree(body);
    } catch (IOException e) {
      return Optional.empty();
    }
    if (!object.isObject()) {
      return Optional.empty();
    }
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getValue().isTextual()) {
        return Optional.empty();
      }
      texts.put(field.getKey(), field.getValue().textValue());
    }
    return Optional.of(texts);
  }

  /** Makes an answer in JSON that no cache keeps. */
  public static Answer answer(int status, Map<String, String> headers, Object body) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Cache-Control", "no-store");
    try {
      return new Answer(status, all, "application/json", MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written", e);
    }
  }

  /** A value in JSON that people can read too, for what is sent while it is made. */
  public static String readable(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value cannot be written", e);
    }
  }

  /** Makes an answer that is saved as a file of that name, in JSON that people can read too. */
  public static Answer file(String name, Object body) {
    Map<String, String> headers =
        Map.of(
            "Cache-Control",
            "no-store",
            "Content-Disposition",
            "attachment; filename=\"" + name + "\"");
    try {
      byte[] text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(body);
      return new Answer(200, headers, "application/json", text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a file cannot be written", e);
    }
  }

  /** Makes the answer to whoever is not signed in and would have to be. */
  public static Answer unauthenticated() {
    return problem(
        401, Map.of("WWW-Authenticate", "Bearer"), "UNAUTHENTICATED", "Nobody is signed in.");
  }

  public static Answer problem(
      int status, Map<String, String> headers, String code, String message) {
    return answer(status, headers, new Problem(code, message));
  }

  private record Problem(String code, String message) {}
}
