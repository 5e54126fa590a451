package se.fadder.seed;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read key by key; whatever is wrong with it is reported with the line.
 * Works on the parsed nodes because only those know where they stand.
 */
final class YamlNode {
  private final String file;
  private final Node node;
  private final Map<String, Node> fields;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
    this.fields = fields(file, node);
  }

  private static Map<String, Node> fields(String file, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw error(file, node, "a mapping is expected here");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw error(file, tuple.getKeyNode(), "a key must be a plain word");
      }
      if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
        throw error(file, key, "'" + key.getValue() + "' stands here twice");
      }
    }
    return fields;
  }

  /** The root mapping of a file. */
  static YamlNode parse(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new SeedError(file, 1, "the file is empty"));
      return new YamlNode(file, root);
    } catch (MarkedYamlEngineException e) {
      long line = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(0L);
      throw new SeedError(file, line, "is not YAML: " + e.getProblem());
    }
  }

  /** Refuses keys that nobody reads, which are most often misspelt ones. */
  void allow(String... keys) {
    Set<String> allowed = Set.of(keys);
    fields.forEach((key, value) -> {
      if (!allowed.contains(key)) {
        throw error(
            file, value, "'" + key + "' is not a key of this; it has " + Arrays.toString(keys));
      }
    });
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** A text of 1 to {@code most} characters. */
  String text(String key, int most) {
    String text = scalar(key).getValue().strip();
    if (text.isEmpty()) {
      throw error(file, field(key), "'" + key + "' is empty");
    }
    if (text.codePointCount(0, text.length()) > most) {
      throw error(file, field(key), "'" + key + "' is longer than " + most + " characters");
    }
    return text;
  }

  int number(String key) {
    try {
      return Integer.parseInt(scalar(key).getValue());
    } catch (NumberFormatException e) {
      throw error(file, field(key), "'" + key + "' is not a whole number");
    }
  }

  boolean truth(String key) {
    return switch (scalar(key).getValue()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error(file, field(key), "'" + key + "' is neither true nor false");
    };
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> values) {
    String value = scalar(key).getValue();
    return Arrays.stream(values.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(() ->
            error(
                file,
                field(key),
                "'" + value + "' is not one of " + Arrays.toString(values.getEnumConstants())));
  }

  /** The mappings of a list. */
  List<YamlNode> list(String key) {
    if (!(field(key) instanceof SequenceNode sequence)) {
      throw error(file, field(key), "'" + key + "' must be a list");
    }
    return sequence.getValue().stream().map(item -> new YamlNode(file, item)).toList();
  }

  private ScalarNode scalar(String key) {
    if (!(field(key) instanceof ScalarNode scalar)) {
      throw error(file, field(key), "'" + key + "' must be a single value");
    }
    return scalar;
  }

  private Node field(String key) {
    if (!fields.containsKey(key)) {
      throw error(file, node, "'" + key + "' is missing");
    }
    return Objects.requireNonNull(fields.get(key));
  }

  /** Runs what may find the mapping to be wrong, and reports that with the line. */
  <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw error(file, node, String.valueOf(e.getMessage()));
    }
  }

  private static SeedError error(String file, Node node, String reason) {
    return new SeedError(
        file, node.getStartMark().map(Mark::getLine).map(line -> line + 1L).orElse(0L), reason);
  }
}
