package se.fadder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.people.EmailAddress;
import se.fadder.text.OneLine;

/** What a request says of a user. What it does not say is left as it is. */
final class UserDraft {
  /** What can be said of a user. */
  enum Part {
    USER_NAME("username", EmailAddress.LONGEST),
    EXTERNAL_ID("externalid", 200),
    GIVEN_NAME("name.givenname", 80),
    FAMILY_NAME("name.familyname", 80),
    EMAIL("emails.value", EmailAddress.LONGEST),
    TITLE("title", 80),
    NUMBER(AttributeName.ENTERPRISE + ".employeenumber", 40),
    DEPARTMENT(AttributeName.ENTERPRISE + ".department", 200),
    ORGANIZATION(AttributeName.ENTERPRISE + ".organization", 200),
    MANAGER(UserDraft.MANAGER + ".value", 200);

    private static final Set<Part> OPTIONAL = EnumSet.of(EXTERNAL_ID, FAMILY_NAME, EMAIL, MANAGER);

    private final String attribute;
    private final int longest;

    Part(String attribute, int longest) {
      this.attribute = attribute;
      this.longest = longest;
    }

    static Optional<Part> of(String attribute) {
      for (Part part : values()) {
        if (part.attribute.equals(attribute)) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }

    /** Whether a user may be without it once they have it. */
    boolean isOptional() {
      return OPTIONAL.contains(this);
    }
  }

  private static final String MANAGER = AttributeName.ENTERPRISE + ".manager";

  private final Map<Part, String> said = new EnumMap<>(Part.class);
  private @Nullable Boolean active;

  /** What the body of a whole user says. What Fadder does not keep is left alone. */
  static UserDraft of(ObjectNode body) {
    UserDraft draft = new UserDraft();
    body.properties().forEach(field -> draft.put(field.getKey(), field.getValue(), false));
    return draft;
  }

  /** What is said of a part; empty text where it is to go. */
  Optional<String> said(Part part) {
    return Optional.ofNullable(said.get(part));
  }

  @Nullable Boolean active() {
    return active;
  }

  /** Takes a value of an attribute, as it is written in a body or stands in a path. */
  void put(String written, JsonNode value, boolean strict) {
    String name = AttributeName.plain(written);
    Optional<Part> part = Part.of(name);
    if (part.isPresent()) {
      put(part.get(), value);
    } else if (name.equals("active")) {
      active = truth(value);
    } else if (name.equals("emails")) {
      email(value).ifPresent(address -> put(Part.EMAIL, address));
    } else if (name.equals(MANAGER)) {
      put(Part.MANAGER, manager(value));
    } else if (value.isObject() && (name.equals("name") || name.equals(AttributeName.ENTERPRISE))) {
      value
          .properties()
          .forEach(field -> put(name + "." + field.getKey(), field.getValue(), strict));
    } else if (strict) {
      UserAttributes.requireKnown(name);
    }
  }

  private void put(Part part, JsonNode value) {
    if (value.isNull() || (value.isTextual() && OneLine.of(value.textValue()).isEmpty())) {
      remove(part);
    } else if (value.isTextual() || (part == Part.NUMBER && value.isIntegralNumber())) {
      String text = OneLine.of(value.asText());
      if (text.length() > part.longest) {
        throw ScimRefusal.of(
            ScimRefusal.Type.INVALID_VALUE,
            part.attribute + " has at most " + part.longest + " characters.");
      }
      said.put(part, text);
    } else {
      throw ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, part.attribute + " has to be a text.");
    }
  }

  /** Has a part go, where a user may be without it; an empty one of what has to be is no word. */
  private void remove(Part part) {
    if (part.isOptional()) {
      said.put(part, "");
    }
  }

  /** Has the attribute go that a path names. */
  void removeAt(String written) {
    String name = AttributeName.plain(written);
    Part part =
        name.equals("emails")
            ? Part.EMAIL
            : name.equals(MANAGER) ? Part.MANAGER : Part.of(name).orElse(null);
    if (part == null) {
      UserAttributes.requireKnown(name);
    } else if (!part.isOptional()) {
      throw ScimRefusal.of(
          ScimRefusal.Type.INVALID_VALUE, "A user cannot be without " + part.attribute + ".");
    } else {
      remove(part);
    }
  }

  /** The one address of several that is kept: the primary one, else the one for work. */
  private static Optional<JsonNode> email(JsonNode emails) {
    if (emails.isTextual() || emails.isNull()) {
      return Optional.of(emails);
    }
    JsonNode best = emails.isObject() ? emails : null;
    int most = -1;
    for (JsonNode one : emails.isArray() ? emails : ScimJson.array()) {
      boolean isPrimary = one.path("primary").asText().equalsIgnoreCase("true");
      int rank = isPrimary ? 2 : one.path("type").asText().equalsIgnoreCase("work") ? 1 : 0;
      if (rank > most) {
        best = one;
        most = rank;
      }
    }
    return Optional.ofNullable(best)
        .map(one -> one.isTextual() ? one : one.path("value"))
        .filter(value -> !value.isMissingNode());
  }

  /** The id of a manager; Entra ID sends it without the object in which it belongs. */
  private static JsonNode manager(JsonNode value) {
    JsonNode id = value.isObject() ? value.path("value") : value;
    return id.isMissingNode() ? ScimJson.object().nullNode() : id;
  }

  /** Entra ID writes Booleans as texts. */
  static boolean truth(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue();
    } else if (value.isTextual() && value.textValue().equalsIgnoreCase("true")) {
      return true;
    } else if (value.isTextual() && value.textValue().equalsIgnoreCase("false")) {
      return false;
    }
    throw ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, "active is true or false.");
  }
}
