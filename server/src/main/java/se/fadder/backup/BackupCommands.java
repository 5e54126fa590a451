package se.fadder.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import se.fadder.commands.Arguments;
import se.fadder.commands.Command;
import se.fadder.commands.ExitCode;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.DatabaseTool;

/** The commands of this room. */
public final class BackupCommands {
  private static final List<String> FILE = List.of("FILE");
  private static final double MEBIBYTE = 1 << 20;

  private final Function<Arguments, DatabaseSettings> settings;
  private final Clock clock;

  /**
   * Creates the commands.
   *
   * @param settings reads those of the database that a command is for
   */
  public BackupCommands(Function<Arguments, DatabaseSettings> settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** All of them. */
  public List<Command> all() {
    return List.of(
        new Command(
            "backup",
            FILE,
            List.of(),
            "Copies the SQLite database into a new file, also while a server runs.",
            """
            The file holds one state of the data, whatever is written meanwhile, and nobody waits \
            for it. It appears under its name when it is whole, checked and on disk, and not before; \
            a file that is there already is never overwritten. The folder must be there. A backup \
            that was killed leaves a hidden folder beside it, .FILE.unfinished-..., to be deleted.

            For PostgreSQL use its own tools; deploy/BACKUP.md tells how.\
            """,
            this::backup),
        new Command(
            "restore",
            FILE,
            List.of(),
            "Puts a backup in the place of the SQLite database, with the server stopped.",
            """
            The backup is checked first. One that is damaged, or was made by a later version than \
            this, is refused, and so is a database that a server has open. The database that was \
            there stays beside the new one as NAME.before-TIME. Run it as the user who runs the \
            server, whose files these are.\
            """,
            this::restore),
        new Command(
            "copy-to-postgresql",
            FILE,
            List.of(),
            "Copies all data from a SQLite file into an empty PostgreSQL database.",
            """
            The settings name the PostgreSQL database, and FILE is the SQLite database, which stays \
            as it is; its server must be stopped. All rows are copied and then compared on both \
            sides. If it is stopped half-way, run it again: it goes on where it was. Until it is \
            done no server starts on that database. One that holds anything else is refused.\
            """,
            this::copyToPostgresql));
  }

  private ExitCode backup(Arguments arguments, PrintStream out) {
    Path database = DatabaseTool.file(settings.apply(arguments));
    Backups.Made made = Backups.make(database, Path.of(arguments.operand(0)));
    out.printf(
        Locale.ROOT, "%s has %.1f MiB and is whole.%n", made.file(), made.bytes() / MEBIBYTE);
    return ExitCode.DONE;
  }

  private ExitCode restore(Arguments arguments, PrintStream out) {
    Path database = DatabaseTool.file(settings.apply(arguments));
    Path backup = Path.of(arguments.operand(0));
    Restores.Restored restored = Restores.restore(backup, database, clock);
    out.println(database + " is what " + backup + " was.");
    restored.before().ifPresent(before -> out.println("What it was before is " + before + "."));
    if (restored.missing() > 0) {
      out.println("It is of an earlier version: serve or migrate brings it up to date.");
    }
    return ExitCode.DONE;
  }

  private ExitCode copyToPostgresql(Arguments arguments, PrintStream out) {
    PostgresMove.Moved moved =
        PostgresMove.run(Path.of(arguments.operand(0)), settings.apply(arguments), out::println);
    out.printf(
        Locale.ROOT,
        "All %,d rows of %d tables are in PostgreSQL, and equal.%n",
        moved.rows(),
        moved.tables());
    return ExitCode.DONE;
  }
}
