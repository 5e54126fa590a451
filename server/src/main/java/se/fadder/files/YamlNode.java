package se.fadder.files;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import se.fadder.text.PlainText;

/**
 * A mapping of a YAML file, read key by key; whatever is wrong with it is reported with the line.
 * Works on the parsed nodes because only those know where they stand.
 */
public final class YamlNode {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");

  private final Node node;
  private final boolean known;
  private final Map<String, NodeTuple> fields;

  /**
   * Creates the node of a mapping.
   *
   * @param known whether its texts were checked before
   */
  YamlNode(Node node, boolean known) {
    this.node = node;
    this.known = known;
    this.fields = fields(node);
  }

  private static Map<String, NodeTuple> fields(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, "a mapping is expected here");
    }
    Map<String, NodeTuple> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw fault(tuple.getKeyNode(), "a key must be a plain word");
      }
      if (fields.put(key.getValue(), tuple) != null) {
        throw fault(key, "'" + key.getValue() + "' stands here twice");
      }
    }
    return fields;
  }

  /** Refuses keys that nobody reads, which are most often misspelt ones. */
  public void allow(String... keys) {
    Set<String> allowed = Set.of(keys);
    for (String key : fields.keySet()) {
      if (!allowed.contains(key)) {
        throw fault(key, "'" + key + "' is not a key of this; it has " + Arrays.toString(keys));
      }
    }
  }

  public boolean has(String key) {
    return fields.containsKey(key);
  }

  /** The text of a key, of at most {@code most} characters; empty when it is not there. */
  public String text(String key, int most) {
    return has(key) ? checked(key, scalar(key).getValue(), most) : "";
  }

  /** A text of 1 to {@code most} characters. */
  public String required(String key, int most) {
    String text = checked(key, scalar(key).getValue(), most);
    if (text.isEmpty()) {
      throw fault(key, "'" + key + "' is empty");
    }
    return text;
  }

  public @Nullable String textOrNull(String key, int most) {
    String text = text(key, most);
    return text.isEmpty() ? null : text;
  }

  private String checked(String key, String value, int most) {
    String text = value.strip();
    if (text.codePointCount(0, text.length()) > most) {
      throw fault(key, "'" + key + "' is longer than " + most + " characters");
    }
    // Checked anew, because an escape can hide what is not to be seen in the file.
    Optional<String> fault = known ? Optional.empty() : PlainText.fault(text.replace('\n', ' '));
    if (fault.isPresent()) {
      throw fault(key, "'" + key + "' " + fault.get());
    }
    return text;
  }

  /** The whole number of a key, at most {@code farthest} from zero. */
  public int number(String key, int farthest) {
    String text = scalar(key).getValue();
    if (!NUMBER.matcher(text).matches()) {
      throw fault(key, "'" + key + "' is not a whole number");
    }
    int number = Integer.parseInt(text);
    if (Math.abs(number) > farthest) {
      throw fault(key, "'" + key + "' is more than " + farthest + " away");
    }
    return number;
  }

  /** The truth value of a key; {@code usual} when it is not there. */
  public boolean truth(String key, boolean usual) {
    return has(key) ? truth(key) : usual;
  }

  private boolean truth(String key) {
    return switch (scalar(key).getValue()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault(key, "'" + key + "' is neither true nor false");
    };
  }

  public @Nullable Boolean truthOrNull(String key) {
    return has(key) ? (Boolean) truth(key) : null;
  }

  public <E extends Enum<E>> E oneOf(String key, Class<E> values) {
    return oneOf(scalar(key), values);
  }

  public <E extends Enum<E>> @Nullable E oneOfOrNull(String key, Class<E> values) {
    return has(key) ? oneOf(key, values) : null;
  }

  private static <E extends Enum<E>> E oneOf(ScalarNode node, Class<E> values) {
    String value = node.getValue();
    return Arrays.stream(values.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(() ->
            fault(
                node,
                "'" + value + "' is not one of " + Arrays.toString(values.getEnumConstants())));
  }

  /** The values of a list of names; none when it is not there. */
  public <E extends Enum<E>> List<E> someOf(String key, Class<E> values) {
    return items(key).stream().map(item -> oneOf(scalar(key, item), values)).toList();
  }

  /** The texts of a list; none when it is not there. */
  public List<String> texts(String key, int most) {
    return items(key).stream()
        .map(item -> checked(key, scalar(key, item).getValue(), most))
        .toList();
  }

  /** The mappings of a list; none when it is not there. */
  public List<YamlNode> list(String key) {
    return items(key).stream().map(item -> new YamlNode(item, known)).toList();
  }

  private List<Node> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!(field(key) instanceof SequenceNode sequence)) {
      throw fault(key, "'" + key + "' must be a list");
    }
    return sequence.getValue();
  }

  /** The mapping of a key; null when it is not there. */
  public @Nullable YamlNode mapping(String key) {
    return has(key) ? new YamlNode(field(key), known) : null;
  }

  private ScalarNode scalar(String key) {
    return scalar(key, field(key));
  }

  private ScalarNode scalar(String key, Node value) {
    if (!(value instanceof ScalarNode scalar)) {
      throw fault(key, "'" + key + "' must be a single value");
    }
    return scalar;
  }

  private Node field(String key) {
    NodeTuple field = fields.get(key);
    if (field == null) {
      throw fault(node, "'" + key + "' is missing");
    }
    return field.getValueNode();
  }

  /** The line that a path of keys and numbers leads to, as far as it exists. */
  public long line(List<String> path) {
    return line(node, path);
  }

  private static long line(Node at, List<String> path) {
    if (!path.isEmpty() && at instanceof SequenceNode list) {
      return line(list.getValue().get(Integer.parseInt(path.getFirst())), rest(path));
    }
    if (!path.isEmpty() && at instanceof MappingNode) {
      NodeTuple field = fields(at).get(path.getFirst());
      boolean isLast =
          path.size() == 1 || (field != null && field.getValueNode() instanceof ScalarNode);
      if (field != null) {
        return isLast ? lineOf(field.getKeyNode()) : line(field.getValueNode(), rest(path));
      }
    }
    return lineOf(at);
  }

  private static List<String> rest(List<String> path) {
    return path.subList(1, path.size());
  }

  /** The fault of a key that the mapping has, or of its value. */
  private FileFault fault(String key, String reason) {
    return fault(Objects.requireNonNull(fields.get(key)).getKeyNode(), reason);
  }

  private static FileFault fault(Node node, String reason) {
    return new FileFault(lineOf(node), reason);
  }

  private static long lineOf(Node node) {
    return YamlFile.line(node.getStartMark());
  }
}
