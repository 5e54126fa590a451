package se.fadder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which attributes of a resource are wanted: only some, or all but some. The id and the schemas are
 * always told.
 *
 * @param only in lower case; empty for all
 * @param without in lower case
 */
record Attributes(Set<String> only, Set<String> without) {
  private static final Set<String> ALWAYS = Set.of("id", "schemas");

  Attributes {
    only = Set.copyOf(only);
    without = Set.copyOf(without);
  }

  static Attributes of(ScimCall call) {
    return new Attributes(
        names(call.parameter("attributes").orElse("")),
        names(call.parameter("excludedAttributes").orElse("")));
  }

  static Attributes searched(ObjectNode body) {
    return new Attributes(names(body, "attributes"), names(body, "excludedAttributes"));
  }

  private static Set<String> names(String list) {
    return Stream.of(list.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(AttributeName::plain)
        .collect(Collectors.toSet());
  }

  private static Set<String> names(ObjectNode body, String field) {
    Set<String> names = new HashSet<>();
    body.path(field).forEach(name -> names.addAll(names(name.asText())));
    return names;
  }

  /** Whether an attribute, whose name is in lower case, is wanted at all. */
  boolean wants(String attribute) {
    return !without.contains(attribute)
        && (only.isEmpty()
            || only.stream()
                .anyMatch(name -> name.equals(attribute) || name.startsWith(attribute + ".")));
  }

  /** What is wanted of a resource. */
  ObjectNode told(ObjectNode resource) {
    return only.isEmpty() && without.isEmpty() ? resource : pruned("", resource.deepCopy());
  }

  private ObjectNode pruned(String above, ObjectNode object) {
    List<String> dropped = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String own = AttributeName.plain(field.getKey());
      String name = above.isEmpty() ? own : above + "." + own.toLowerCase(Locale.ROOT);
      if (above.isEmpty() && ALWAYS.contains(name)) {
        continue;
      }
      if (without.contains(name) || !isWithin(name)) {
        dropped.add(field.getKey());
      } else if (!only.contains(name)) {
        prune(name, field.getValue());
      }
    }
    object.remove(dropped);
    return object;
  }

  private void prune(String name, JsonNode value) {
    if (value instanceof ObjectNode inner) {
      pruned(name, inner);
    } else {
      value.forEach(each -> prune(name, each));
    }
  }

  /** Whether a name is wanted, or something above or below it. */
  private boolean isWithin(String name) {
    return only.isEmpty()
        || only.stream()
            .anyMatch(wanted ->
                wanted.equals(name)
                    || wanted.startsWith(name + ".")
                    || name.startsWith(wanted + "."));
  }
}
