package se.fadder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.text.IdentityNumber;

/**
 * What a list is asked for: which resources, how many, from which place on.
 *
 * @param filter null for all
 * @param start the first place, from 1 on
 * @param count the most that are wanted; with 0 only how many there are is asked
 */
record Listing(@Nullable Filter filter, int start, int count, Attributes attributes) {
  /** The most resources of an answer. */
  static final int MOST = 200;

  private static final int USUAL = 100;

  /** What the address of a request asks for. */
  static Listing of(ScimCall call, Set<String> known) {
    return new Listing(
        filter(call.parameter("filter"), known),
        start(call.parameter("startIndex").map(value -> number("startIndex", value))),
        count(call.parameter("count").map(value -> number("count", value))),
        Attributes.of(call));
  }

  /** What the body of a request to {@code .search} asks for. */
  static Listing searched(ScimCall call, Set<String> known) {
    ObjectNode body = call.body();
    return new Listing(
        filter(Optional.ofNullable(body.path("filter").textValue()), known),
        start(integer(body, "startIndex")),
        count(integer(body, "count")),
        Attributes.searched(body));
  }

  private static @Nullable Filter filter(Optional<String> written, Set<String> known) {
    if (written.filter(IdentityNumber::isIn).isPresent()) {
      throw ScimRefusal.of(
          ScimRefusal.Type.INVALID_FILTER,
          "The filter holds what looks like a personal identity number.");
    }
    return written.map(text -> FilterParser.parse(text, known)).orElse(null);
  }

  /** RFC 7644, section 3.4.2.4: less than 1 is 1. */
  private static int start(Optional<Integer> asked) {
    return Math.max(1, asked.orElse(1));
  }

  /** The same: less than 0 is 0. */
  private static int count(Optional<Integer> asked) {
    return Math.clamp(asked.orElse(USUAL), 0, MOST);
  }

  private static Optional<Integer> integer(ObjectNode body, String name) {
    JsonNode value = body.path(name);
    if (!value.isMissingNode() && !value.isNull() && !value.canConvertToInt()) {
      throw notNumber(name);
    }
    return value.isNumber() ? Optional.of(value.intValue()) : Optional.empty();
  }

  private static int number(String name, String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw notNumber(name);
    }
  }

  private static ScimRefusal notNumber(String name) {
    return ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, name + " has to be a number.");
  }

  /** The list as it is answered. */
  ObjectNode answer(int total, List<ObjectNode> resources) {
    ObjectNode list = ScimJson.object();
    list.putArray("schemas").add(ScimJson.LIST);
    list.put("totalResults", total).put("startIndex", start).put("itemsPerPage", resources.size());
    list.putArray("Resources").addAll(resources.stream().map(attributes::told).toList());
    return list;
  }
}
