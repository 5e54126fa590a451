package se.fadder;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.fadder.backup.BackupCommands;
import se.fadder.commands.Arguments;
import se.fadder.commands.Command;
import se.fadder.commands.ExitCode;
import se.fadder.db.Database;
import se.fadder.db.Databases;
import se.fadder.http.ServerSettings;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.CloseStack;
import se.fadder.kernel.NotDone;
import se.fadder.kernel.Today;
import se.fadder.operations.LogFormat;
import se.fadder.operations.Logs;
import se.fadder.operations.Monitoring;
import se.fadder.operations.Version;
import se.fadder.room.Base;
import se.fadder.seed.SeedError;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.Passwords;

/** The commands of the program, put together by hand: a method a command. */
final class Commands {
  private final Map<String, String> environment;
  private final Clock clock;

  Commands(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
  }

  /** All of them, in the order in which the help lists them; the first is meant by none. */
  List<Command> all() {
    List<Command> all = new ArrayList<>(List.of(serve(), migrate(), seed()));
    all.addAll(new BackupCommands(arguments -> settings(arguments).database(), clock).all());
    all.add(version());
    return all;
  }

  /** The settings for a command: of the file that was named, or of the environment's. */
  private Settings settings(Arguments arguments) {
    Path named = arguments.config();
    String file = environment.get("FADDER_CONFIG");
    return Settings.read(named == null && file != null ? Path.of(file) : named, environment);
  }

  private Command serve() {
    return Command.plain(
        "serve",
        "Runs the server until it is told to stop, by Ctrl+C or SIGTERM.",
        """
        It brings the database up to date first. It stops by finishing what it has taken on.\
        """,
        this::serve);
  }

  private ExitCode serve(Arguments arguments, PrintStream out) {
    Settings settings = settings(arguments);
    Logs.configure(settings.operations().logFormat());
    try {
      Server server = Server.start(settings, clock, Passwords.Cost.ADVISED);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "fadder-stop"));
      if (settings.operations().logFormat() == LogFormat.TEXT) {
        announce(out, settings, server);
      }
      return ExitCode.DONE;
    } catch (SeedError e) {
      throw new NotDone(e.getMessage(), e);
    }
  }

  private static void announce(PrintStream out, Settings settings, Server server) {
    out.println();
    out.println(
        "Fadder is running: http://" + settings.server().hostInAddress() + ":" + server.port());
    server.demo().ifPresent(demo -> announce(out, demo));
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

  private Command migrate() {
    return Command.plain(
        "migrate",
        "Brings the database up to date with this version, without serving.",
        """
        serve does the same as it starts. A database that a later version has brought up to date is \
        refused.\
        """,
        (arguments, out) -> {
          open(settings(arguments)).close();
          out.println("The database is up to date with Fadder " + Version.TEXT + ".");
          return ExitCode.DONE;
        });
  }

  private Command seed() {
    return Command.plain(
        "seed",
        "Loads the demonstration municipality, where demo = true.",
        """
        serve does the same as it starts. What is there already is left as it is.\
        """,
        (arguments, out) -> {
          Settings settings = settings(arguments);
          if (!settings.demo()) {
            // Its accounts have a password that everybody knows.
            throw new NotDone(
                "demo is not set, and its accounts are not for a server of one's own");
          }
          try {
            withRooms(settings, Demo::load);
          } catch (SeedError e) {
            throw new NotDone(e.getMessage(), e);
          }
          out.println("The demonstration municipality is there.");
          return ExitCode.DONE;
        });
  }

  private static Command version() {
    return Command.plain(
        "version",
        "Tells which version this is.",
        "",
        (arguments, out) -> {
          out.println("Fadder " + Version.TEXT + ", Java " + Runtime.version());
          return ExitCode.DONE;
        });
  }

  /**
   * Does something with the rooms and without a server: the database is opened as a server opens
   * it, so that on SQLite none may have it, and nothing listens or works in the background.
   */
  private void withRooms(Settings settings, Consumer<Rooms> work) {
    try (CloseStack opened = new CloseStack()) {
      Monitoring nobody = opened.add(new Monitoring(settings.operations()));
      Base base =
          Base.on(
              opened.add(open(settings)),
              new Today(clock, settings.calendar().timeZone()),
              BackgroundThrottle.ofThisMachine(() -> 0),
              opened);
      ServerSettings server = settings.server();
      work.accept(
          new Rooms(
              base, settings, Passwords.Cost.ADVISED, () -> server.address(server::port), nobody));
    }
  }

  private static Database open(Settings settings) {
    Logs.configure(settings.operations().logFormat());
    try {
      return Databases.open(settings.database());
    } catch (RuntimeException e) {
      throw new CannotStart("db.url", e);
    }
  }
}
