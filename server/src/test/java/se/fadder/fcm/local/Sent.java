package se.fadder.fcm.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A message that was accepted.
 *
 * @param name that it was given
 * @param token or id of an installation that it went to
 * @param at by the local FCM's clock
 * @param json the message as it came; read when asked for, as there may be very many
 */
public record Sent(String name, String token, Instant at, String json) {
  private static final JsonMapper JSON = new JsonMapper();

  /** All that was in the message, the token included. */
  public JsonNode message() {
    try {
      return JSON.readTree(json).path("message");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What reaches the client. */
  public Map<String, String> data() {
    return texts("/data");
  }

  /** Those of web push. */
  public Map<String, String> webHeaders() {
    return texts("/webpush/headers");
  }

  /** Apple's. */
  public Map<String, String> appleHeaders() {
    return texts("/apns/headers");
  }

  private Map<String, String> texts(String pointer) {
    Map<String, String> texts = new TreeMap<>();
    message()
        .at(pointer)
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }
}
