package se.fadder.seed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import se.fadder.kernel.PlainText;

/**
 * A mapping of a YAML file, read key by key; whatever is wrong with it is reported with the line.
 * Works on the parsed nodes because only those know where they stand.
 */
final class YamlNode {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");

  private final String file;
  private final Node node;
  private final Map<String, NodeTuple> fields;

  YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
    this.fields = fields(file, node);
  }

  private static Map<String, NodeTuple> fields(String file, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw error(file, node, "a mapping is expected here");
    }
    Map<String, NodeTuple> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw error(file, tuple.getKeyNode(), "a key must be a plain word");
      }
      if (fields.put(key.getValue(), tuple) != null) {
        throw error(file, key, "'" + key.getValue() + "' stands here twice");
      }
    }
    return fields;
  }

  /** Refuses keys that nobody reads, which are most often misspelt ones. */
  void allow(String... keys) {
    Set<String> allowed = Set.of(keys);
    for (String key : fields.keySet()) {
      if (!allowed.contains(key)) {
        throw error(key, "'" + key + "' is not a key of this; it has " + Arrays.toString(keys));
      }
    }
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** A text of 1 to {@code most} characters. */
  String text(String key, int most) {
    String text = scalar(key).getValue().strip();
    if (text.isEmpty()) {
      throw error(key, "'" + key + "' is empty");
    }
    if (text.codePointCount(0, text.length()) > most) {
      throw error(key, "'" + key + "' is longer than " + most + " characters");
    }
    // Checked anew, because an escape can hide what is not to be seen in the file.
    Optional<String> fault = PlainText.fault(text.replace('\n', ' '));
    if (fault.isPresent()) {
      throw error(key, "'" + key + "' " + fault.get());
    }
    return text;
  }

  /** A whole number, at most so far from zero. */
  int number(String key, int farthest) {
    String text = scalar(key).getValue();
    if (!NUMBER.matcher(text).matches()) {
      throw error(key, "'" + key + "' is not a whole number");
    }
    int number = Integer.parseInt(text);
    if (Math.abs(number) > farthest) {
      throw error(key, "'" + key + "' is more than " + farthest + " away");
    }
    return number;
  }

  boolean truth(String key) {
    return switch (scalar(key).getValue()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error(key, "'" + key + "' is neither true nor false");
    };
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> values) {
    String value = scalar(key).getValue();
    return Arrays.stream(values.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(() ->
            error(
                key,
                "'" + value + "' is not one of " + Arrays.toString(values.getEnumConstants())));
  }

  /** The mappings of a list, at least one. */
  List<YamlNode> list(String key) {
    if (!(field(key) instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      throw error(key, "'" + key + "' must be a list of at least one");
    }
    return sequence.getValue().stream().map(item -> new YamlNode(file, item)).toList();
  }

  private ScalarNode scalar(String key) {
    if (!(field(key) instanceof ScalarNode scalar)) {
      throw error(key, "'" + key + "' must be a single value");
    }
    return scalar;
  }

  private Node field(String key) {
    NodeTuple field = fields.get(key);
    if (field == null) {
      throw error(file, node, "'" + key + "' is missing");
    }
    return field.getValueNode();
  }

  /** Runs what may find the mapping to be wrong, and reports that with the line. */
  <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw error(file, node, String.valueOf(e.getMessage()));
    }
  }

  /** As the other, for what is wrong with one key of it. */
  <T> T checked(String key, Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw error(key, String.valueOf(e.getMessage()));
    }
  }

  /** What is wrong with a key that the mapping has, or with its value. */
  SeedError error(String key, String reason) {
    return error(file, Objects.requireNonNull(fields.get(key)).getKeyNode(), reason);
  }

  private static SeedError error(String file, Node node, String reason) {
    return new SeedError(file, YamlFile.line(node.getStartMark()), reason);
  }
}
