package se.fadder.commands;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of the program, such as {@code backup}.
 *
 * @param name by which it is called
 * @param operands what it must be given, in this order, such as {@code FILE}
 * @param options what it may be given
 * @param summary what it does, in a line that ends in a full stop
 * @param about what else one must know of it; the help breaks its lines anew, and an empty line
 *     begins a paragraph
 */
public record Command(
    String name,
    List<String> operands,
    List<Option> options,
    String summary,
    String about,
    Action action) {

  /**
   * An option of a command.
   *
   * @param name with its hyphens, such as {@code --mail}
   * @param value what must follow it, such as {@code ADDRESS}; empty when nothing does
   */
  public record Option(String name, String value, String about) {}

  /** What a command does. */
  public interface Action {
    /**
     * Does it.
     *
     * @param out where it tells what it has done
     * @throws se.fadder.kernel.NotDone when it cannot be done
     */
    ExitCode run(Arguments arguments, PrintStream out);
  }

  /** A command that takes neither operands nor options. */
  public static Command plain(String name, String summary, String about, Action action) {
    return new Command(name, List.of(), List.of(), summary, about, action);
  }

  /** How it is typed, such as {@code backup FILE}. */
  public String usage() {
    StringBuilder usage = new StringBuilder(name);
    for (Option option : options) {
      usage.append(" [").append(option.name());
      if (!option.value().isEmpty()) {
        usage.append(' ').append(option.value());
      }
      usage.append(']');
    }
    operands.forEach(operand -> usage.append(' ').append(operand));
    return usage.toString();
  }
}
