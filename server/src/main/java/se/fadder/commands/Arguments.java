package se.fadder.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.commands.Command.Option;

/** What a command was given on the command line. */
public final class Arguments {
  /** The option that all commands take: where the settings are. */
  static final Option CONFIG =
      new Option(
          "--config", "FILE", "The file with the settings, in place of the one in FADDER_CONFIG.");

  private final Map<String, String> options;
  private final List<String> operands;

  private Arguments(Map<String, String> options, List<String> operands) {
    this.options = options;
    this.operands = operands;
  }

  /**
   * Reads what stands behind a command's name, in any order.
   *
   * @throws Misuse when it is not what the command takes
   */
  static Arguments of(Command command, List<String> words) {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> operands = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("-")) {
        operands.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      Option option = find(command, equals < 0 ? word : word.substring(0, equals));
      String value = "";
      if (option.value().isEmpty()) {
        if (equals >= 0) {
          throw new Misuse(option.name() + " takes no value");
        }
      } else if (equals >= 0) {
        value = word.substring(equals + 1);
      } else if (++i < words.size()) {
        value = words.get(i);
      } else {
        throw new Misuse(option.name() + " wants a " + option.value());
      }
      if (options.put(option.name(), value) != null) {
        throw new Misuse(option.name() + " stands there twice");
      }
    }
    if (operands.size() != command.operands().size()) {
      throw new Misuse(
          command.operands().isEmpty()
              ? command.name() + " takes no " + operands.getFirst()
              : command.name() + " takes " + String.join(" and ", command.operands()));
    }
    return new Arguments(options, operands);
  }

  private static Option find(Command command, String name) {
    List<Option> known = new ArrayList<>(command.options());
    known.add(CONFIG);
    return known.stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Misuse(command.name() + " has no option " + name));
  }

  /** The file with the settings, if one was named. */
  public @Nullable Path config() {
    return value(CONFIG.name()).map(Path::of).orElse(null);
  }

  /** Whether an option was given, such as {@code --mail}. */
  public boolean has(String option) {
    return options.containsKey(option);
  }

  /** What was given with an option, if it was. */
  public Optional<String> value(String option) {
    return Optional.ofNullable(options.get(option));
  }

  /** What was given without an option, by its place among the command's operands. */
  public String operand(int place) {
    return operands.get(place);
  }
}
