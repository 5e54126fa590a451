package se.fadder;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import se.fadder.commands.CommandLine;
import se.fadder.commands.ExitCode;
import se.fadder.operations.Logs;
import se.fadder.operations.Version;

/** The entry of the program: it does what its command line says, by {@link Commands}. */
public final class App {
  private App() {}

  /**
   * Runs a command.
   *
   * @param args as {@code fadder --help} tells; nothing is to serve
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Logs.outliveShutdown();
    Commands commands = new Commands(System.getenv(), Clock.systemUTC());
    ExitCode code = new CommandLine(commands.all(), Version.TEXT).run(List.of(args), out, err);
    // A server that was started goes on in threads of its own.
    if (code != ExitCode.DONE) {
      System.exit(code.number());
    }
  }
}
