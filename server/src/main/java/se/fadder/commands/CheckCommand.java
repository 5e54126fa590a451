package se.fadder.commands;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import se.fadder.commands.Command.Option;
import se.fadder.db.DatabaseFailure;
import se.fadder.kernel.NotDone;

/** The command that looks whether a server could start, and changes nothing. */
public final class CheckCommand {
  /** Asks for what lies beyond this machine to be looked at too. */
  public static final String REACH = "--reach";

  /** Asks for the server that should be running to be asked whether it is ready. */
  public static final String RUNNING = "--running";

  private CheckCommand() {}

  /**
   * One thing that is looked at.
   *
   * @param what it is, in a word
   */
  public record Check(String what, Look look) {}

  /** How it is looked at. */
  public interface Look {
    /**
     * Looks.
     *
     * @return what was found, where that is well
     * @throws NotDone when it is not
     */
    String found();
  }

  /**
   * The command.
   *
   * @param checks what is to be looked at, by what the command was given
   */
  public static Command of(Function<Arguments, List<Check>> checks) {
    return new Command(
        "check",
        List.of(),
        List.of(
            new Option(
                RUNNING,
                "",
                "Asks the server at server.host and server.port whether it is ready, and looks at"
                    + " nothing else."),
            new Option(
                REACH,
                "",
                "Also opens a connection to the mail server and to Firebase, where they are set up."
                    + " Nothing is sent.")),
        "Looks whether a server could start: settings, database, disk.",
        """
        Each line begins with ok or with WRONG, and one that is wrong makes it end with 1. It \
        changes nothing and may be run beside a server.\
        """,
        (arguments, out) -> run(checks.apply(arguments), out));
  }

  private static ExitCode run(List<Check> checks, PrintStream out) {
    out.println("ok     settings: read");
    ExitCode code = ExitCode.DONE;
    for (Check check : checks) {
      try {
        out.println("ok     " + check.what() + ": " + check.look().found());
      } catch (NotDone | DatabaseFailure e) {
        out.println("WRONG  " + check.what() + ": " + e.getMessage());
        code = ExitCode.NOT_DONE;
      }
    }
    return code;
  }
}
