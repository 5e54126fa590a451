package se.fadder.commands;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fadder.db.DatabaseFailure;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.NotDone;

/**
 * The command line of the program. Without a command the first of them is meant, which is to serve;
 * a path in the place of a command's name names the settings to serve with.
 */
public final class CommandLine {
  private final List<Command> commands;
  private final Help help;

  /**
   * Creates the command line.
   *
   * @param commands all of them, the one that is meant when none is named first
   * @param version of the program
   */
  public CommandLine(List<Command> commands, String version) {
    this.commands = List.copyOf(commands);
    this.help = new Help(commands, version);
  }

  /**
   * Does what was typed, and says on {@code err} in one line why it could not be done.
   *
   * @param out where the command tells what it has done
   */
  public ExitCode run(List<String> words, PrintStream out, PrintStream err) {
    try {
      return run(words, out);
    } catch (Misuse e) {
      err.println("fadder: " + e.getMessage() + ". Try: fadder --help");
      return ExitCode.MISUSED;
    } catch (InvalidSetting e) {
      err.println("fadder: " + e.getMessage());
      return ExitCode.MISCONFIGURED;
    } catch (NotDone | CannotStart | DatabaseFailure e) {
      // The lines after the first help only whoever maintains a driver.
      err.println("fadder: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return ExitCode.NOT_DONE;
    }
  }

  private ExitCode run(List<String> words, PrintStream out) {
    List<String> rest = new ArrayList<>(words);
    boolean wantsHelp = rest.removeIf(word -> word.equals("--help") || word.equals("-h"));
    if (!rest.isEmpty() && rest.getFirst().equals("help")) {
      rest.removeFirst();
      wantsHelp = true;
    } else if (!rest.isEmpty() && rest.getFirst().equals("--version")) {
      rest.set(0, "version");
    }
    Optional<Command> named = takeName(rest);
    if (wantsHelp) {
      out.print(named.map(help::of).orElseGet(help::ofAll));
      return ExitCode.DONE;
    }
    Command command = named.orElse(commands.getFirst());
    Arguments arguments = Arguments.of(command, rest);
    try {
      return command.action().run(arguments, out);
    } catch (InvalidPathException e) {
      throw new Misuse("that is no path: " + e.getInput());
    }
  }

  /** Takes the command's name off the words; the option of all commands may stand before it. */
  private Optional<Command> takeName(List<String> rest) {
    int place = 0;
    while (place < rest.size() && rest.get(place).startsWith("-")) {
      place += rest.get(place).equals(Arguments.CONFIG.name()) ? 2 : 1;
    }
    if (place >= rest.size()) {
      return Optional.empty();
    }
    String word = rest.get(place);
    Optional<Command> named =
        commands.stream().filter(command -> command.name().equals(word)).findFirst();
    if (named.isPresent()) {
      rest.remove(place);
    } else if (isPath(word)) {
      rest.add(place, Arguments.CONFIG.name());
    } else {
      throw new Misuse("there is no command " + word);
    }
    return named;
  }

  /** No name of a command has any of these. */
  private static boolean isPath(String word) {
    return word.contains(".") || word.contains("/") || word.contains("\\");
  }
}
