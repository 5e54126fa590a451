package se.fadder.scim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Sha256;
import se.fadder.text.PlainText;

/** The JSON of SCIM: what is read of bodies, within limits, and how answers are written. */
final class ScimJson {
  static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
  static final String USER = CORE + "User";
  static final String GROUP = CORE + "Group";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String MESSAGES = "urn:ietf:params:scim:api:messages:2.0:";
  static final String LIST = MESSAGES + "ListResponse";
  static final String ERROR = MESSAGES + "Error";

  /** The most bytes of a body: far more than a user has, or a group of thousands of members. */
  static final int MOST_BYTES = 256 * 1024;

  private static final int DEEPEST = 12;
  private static final int LONGEST_TEXT = 4_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 20;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNameLength(LONGEST_NAME)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ScimJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** The object that a body holds, of whose texts none has what is refused everywhere. */
  static ObjectNode read(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw ScimRefusal.tooLarge(MOST_BYTES);
    }
    JsonNode read;
    try {
      read = MAPPER.readTree(body);
    } catch (IOException e) {
      throw ScimRefusal.of(ScimRefusal.Type.INVALID_SYNTAX, "The body is no JSON that is taken.");
    }
    if (!(read instanceof ObjectNode object)) {
      throw ScimRefusal.of(ScimRefusal.Type.INVALID_SYNTAX, "The body is no JSON object.");
    }
    check(object);
    return object;
  }

  private static void check(JsonNode node) {
    if (node.isTextual() && !node.textValue().isEmpty()) {
      PlainText.fault(node.textValue())
          .ifPresent(fault -> {
            throw ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, "A text " + fault + ".");
          });
    }
    node.forEach(ScimJson::check);
  }

  /** The value of a text in JSON, with its quotation marks. */
  static String text(String quoted) throws IOException {
    return MAPPER.readValue(quoted, String.class);
  }

  static Answer answer(int status, Map<String, String> headers, JsonNode body) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Cache-Control", "no-store");
    return new Answer(status, all, "application/scim+json", bytes(body));
  }

  /** The answer that has no body. */
  static Answer nothing(int status, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Cache-Control", "no-store");
    return new Answer(status, all, "application/scim+json", new byte[0]);
  }

  static Answer error(ScimRefusal refusal) {
    ObjectNode body = error(refusal.status(), refusal.detail());
    ScimRefusal.Type type = refusal.type();
    if (type != null) {
      body.put("scimType", type.word());
    }
    return answer(refusal.status(), Map.of(), body);
  }

  static ObjectNode error(int status, String detail) {
    ObjectNode body = object();
    body.putArray("schemas").add(ERROR);
    body.put("status", Integer.toString(status)).put("detail", detail);
    return body;
  }

  /** The weak ETag of a resource: another one whenever anything of it is another. */
  static String version(JsonNode resource) {
    return "W/\"" + HexFormat.of().formatHex(Sha256.of(bytes(resource)), 0, 12) + "\"";
  }

  private static byte[] bytes(JsonNode body) {
    try {
      return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer cannot be written", e);
    }
  }
}
