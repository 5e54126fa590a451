package se.fadder.backup;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import se.fadder.db.DatabaseTool;
import se.fadder.kernel.NotDone;

/**
 * The backups of a SQLite file, made while a server writes to it. A backup appears under its name
 * when all of it is on disk and was found whole, and not before.
 */
public final class Backups {
  private static final System.Logger LOG = System.getLogger(Backups.class.getName());

  private Backups() {}

  /**
   * A backup that was made.
   *
   * @param bytes its size
   */
  public record Made(Path file, long bytes) {}

  /**
   * Makes a backup.
   *
   * @param database the file, whoever has it open
   * @param backup where nothing stands yet
   * @throws NotDone when it cannot be made; then there is none, and the database is as it was
   */
  public static Made make(Path database, Path backup) {
    if (!Files.isRegularFile(database)) {
      throw new NotDone("there is no database " + database);
    }
    if (Files.exists(backup)) {
      throw new NotDone(backup + " is there already, and is not overwritten");
    }
    try (UnfinishedFile unfinished = UnfinishedFile.of(backup)) {
      unfinished.requireRoom(Files.size(database));
      copy(database, unfinished.path());
      WholeFile.require(unfinished.path());
      unfinished.finish();
      mark(database);
      return new Made(backup, Files.size(backup));
    } catch (IOException e) {
      throw new NotDone("cannot write " + backup + ": " + IoWords.of(e), e);
    }
  }

  /** Leaves the time beside the database, by which administrators see that backups are made. */
  private static void mark(Path database) {
    try {
      Files.write(DatabaseTool.backupMark(database), new byte[0]);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the backup is made, and nobody is told so", e);
    }
  }

  /**
   * Copies one state of the data, as it is after some unit of work. Writers do not wait for it, and
   * it does not begin anew when they write, as SQLite's other way of a backup would.
   */
  private static void copy(Path database, Path to) {
    try (Connection connection = DatabaseTool.read(database);
        PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
      vacuum.setString(1, to.toString());
      vacuum.execute();
    } catch (SQLException e) {
      throw new NotDone("cannot copy " + database + ": " + e.getMessage(), e);
    }
  }
}
