package se.fadder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of a PATCH (RFC 7644, section 3.5.2).
 *
 * @param value missing where there is none
 */
record PatchOperation(Kind kind, JsonNode at, JsonNode value) {
  /** The most operations of a request. */
  static final int MOST = 500;

  /** What an operation does. */
  enum Kind {
    ADD,
    REPLACE,
    REMOVE
  }

  /** The operations of a body, whose names may be in any case. */
  static List<PatchOperation> of(ObjectNode body) {
    JsonNode operations = field(body, "Operations");
    if (!(operations instanceof ArrayNode) || operations.isEmpty()) {
      throw ScimRefusal.of(ScimRefusal.Type.INVALID_SYNTAX, "A PATCH has Operations.");
    } else if (operations.size() > MOST) {
      throw ScimRefusal.of(
          ScimRefusal.Type.TOO_MANY, "A PATCH has at most " + MOST + " operations.");
    }
    List<PatchOperation> some = new ArrayList<>();
    operations.forEach(operation -> some.add(operation(operation)));
    return some;
  }

  private static PatchOperation operation(JsonNode operation) {
    String word = field(operation, "op").asText().toUpperCase(Locale.ROOT);
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(word)) {
        JsonNode value = field(operation, "value");
        if (kind != Kind.REMOVE && value.isMissingNode()) {
          throw ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, "The operation has no value.");
        }
        return new PatchOperation(kind, field(operation, "path"), value);
      }
    }
    throw ScimRefusal.of(
        ScimRefusal.Type.INVALID_SYNTAX, "An operation is add, replace or remove.");
  }

  private static JsonNode field(JsonNode object, String name) {
    return object.properties().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> object.path(""));
  }

  /** The path; empty where it is about the whole resource. */
  Optional<PatchPath> path(Set<String> filtered) {
    if (at.isMissingNode() || at.isNull() || at.asText().isEmpty()) {
      return Optional.empty();
    } else if (!at.isTextual()) {
      throw ScimRefusal.of(ScimRefusal.Type.INVALID_PATH, "A path is a text.");
    }
    return Optional.of(PatchPath.parse(at.textValue(), filtered));
  }

  /** The same with another value. */
  PatchOperation with(JsonNode other) {
    return new PatchOperation(kind, at, other);
  }
}
