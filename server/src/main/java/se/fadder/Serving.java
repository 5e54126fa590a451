package se.fadder;

import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import se.fadder.commands.Arguments;
import se.fadder.commands.Command;
import se.fadder.commands.ExitCode;
import se.fadder.kernel.NotDone;
import se.fadder.operations.LogFormat;
import se.fadder.seed.SeedError;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.Passwords;

/** The command that runs a server, and what it tells whoever has typed it. */
final class Serving {
  private final Function<Arguments, Settings> settings;
  private final Clock clock;

  Serving(Function<Arguments, Settings> settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  Command command() {
    return Command.plain(
        "serve",
        "Runs the server until it is told to stop, by Ctrl+C or SIGTERM.",
        """
        It brings the database up to date first. It stops by finishing what it has taken on.\
        """,
        this::serve);
  }

  private ExitCode serve(Arguments arguments, PrintStream out) {
    Settings chosen = settings.apply(arguments);
    try {
      Server server = Server.start(chosen, clock, Passwords.Cost.ADVISED);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "fadder-stop"));
      if (chosen.operations().logFormat() == LogFormat.TEXT) {
        announce(out, chosen, server);
      }
      return ExitCode.DONE;
    } catch (SeedError e) {
      throw new NotDone(String.valueOf(e.getMessage()), e);
    }
  }

  private static void announce(PrintStream out, Settings settings, Server server) {
    out.println();
    out.println(
        "Fadder is running: http://" + settings.server().hostInAddress() + ":" + server.port());
    server.demo().ifPresent(demo -> announce(out, demo));
    server.setupLink().ifPresent(link -> announce(out, link));
  }

  /** Shows the link on the console alone, and in no log: whoever has it becomes administrator. */
  private static void announce(PrintStream out, URI link) {
    out.println();
    out.println("Nobody has set up this server. Open this link within 24 hours; it works once:");
    out.println(link);
  }

  private static void announce(PrintStream out, DemoAccounts demo) {
    out.println();
    out.println("Demonstration accounts, all with the password " + demo.password() + ":");
    demo.accounts()
        .forEach(account ->
            out.printf("  %-24s %s (%s)%n", account.username(), account.name(), account.about()));
    out.println();
    out.println("Stop with Ctrl+C. The data lies where db.url says.");
  }
}
