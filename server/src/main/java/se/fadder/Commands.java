package se.fadder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.fadder.backup.BackupCommands;
import se.fadder.backup.DatabaseCheck;
import se.fadder.commands.Arguments;
import se.fadder.commands.CheckCommand;
import se.fadder.commands.CheckCommand.Check;
import se.fadder.commands.Command;
import se.fadder.commands.ExitCode;
import se.fadder.commands.Reach;
import se.fadder.db.Database;
import se.fadder.db.Databases;
import se.fadder.fcm.FcmSettings;
import se.fadder.http.ServerSettings;
import se.fadder.insight.InsightCommands;
import se.fadder.insight.InsightRoom;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.CloseStack;
import se.fadder.kernel.NotDone;
import se.fadder.kernel.Today;
import se.fadder.operations.Logs;
import se.fadder.operations.Monitoring;
import se.fadder.operations.Version;
import se.fadder.room.Base;
import se.fadder.seed.SeedError;
import se.fadder.setup.InviteAdmin;
import se.fadder.signin.Passwords;

/** The commands of the program, put together by hand: a method a command. */
final class Commands {
  private final Map<String, String> environment;
  private final Clock clock;
  private final Serving serving;

  Commands(Map<String, String> environment, Clock clock) {
    this.environment = environment;
    this.clock = clock;
    this.serving = new Serving(this::settings, clock);
  }

  /** All of them, in the order in which the help lists them; the first is meant by none. */
  List<Command> all() {
    List<Command> all =
        new ArrayList<>(
            List.of(serving.command(), CheckCommand.of(this::checks), migrate(), seed()));
    all.addAll(new BackupCommands(arguments -> settings(arguments).database(), clock).all());
    all.addAll(new InsightCommands(this::withInsight).all());
    all.add(inviteAdmin());
    all.add(version());
    return all;
  }

  /** The settings for a command, of the file that was named or of the environment's; it logs so. */
  private Settings settings(Arguments arguments) {
    Path named = arguments.config();
    String file = environment.get("FADDER_CONFIG");
    Settings settings =
        Settings.read(named == null && file != null ? Path.of(file) : named, environment);
    Logs.configure(settings.operations().logFormat());
    return settings;
  }

  private List<Check> checks(Arguments arguments) {
    Settings settings = settings(arguments);
    if (arguments.has(CheckCommand.RUNNING)) {
      ServerSettings server = settings.server();
      return List.of(new Check("server", () -> Reach.ready(server.host(), server.port())));
    }
    List<Check> checks = new ArrayList<>(DatabaseCheck.of(settings.database()));
    if (arguments.has(CheckCommand.REACH)) {
      settings
          .smtp()
          .map(smtp -> new Check("mail", () -> Reach.of(smtp.host(), smtp.port())))
          .ifPresent(checks::add);
      settings
          .push()
          .fcm()
          .map(FcmSettings::address)
          .map(fcm -> new Check("push", () -> Reach.of(fcm.getHost(), fcm.getPort())))
          .ifPresent(checks::add);
    }
    return checks;
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
            throw new NotDone(String.valueOf(e.getMessage()), e);
          }
          out.println("The demonstration municipality is there.");
          return ExitCode.DONE;
        });
  }

  private void withInsight(Arguments arguments, Consumer<InsightRoom> work) {
    withRooms(settings(arguments), rooms -> work.accept(rooms.insight));
  }

  private Command inviteAdmin() {
    return Command.plain(
        "invite-admin",
        "Prints a one-time link by which an administrator comes in.",
        """
        It is for the first one, and for a server whose administrators are all gone. It works beside \
        a running server, and the link for 24 hours.\
        """,
        (arguments, out) -> {
          Settings settings = settings(arguments);
          ServerSettings server = settings.server();
          InviteAdmin.run(
              settings.database(),
              server.address(server::port),
              new Today(clock, settings.calendar().timeZone()),
              out);
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
    try {
      return Databases.open(settings.database());
    } catch (RuntimeException e) {
      throw new CannotStart("db.url", e);
    }
  }
}
