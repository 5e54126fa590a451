package se.fadder.backup;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import se.fadder.db.DatabaseTool;
import se.fadder.kernel.NotDone;

/**
 * The way back to a backup. What was in its place stays beside it under another name, and at no
 * moment is there no database.
 */
public final class Restores {
  private static final System.Logger LOG = System.getLogger(Restores.class.getName());

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final List<String> LOGS = List.of("-wal", "-shm");

  private Restores() {}

  /**
   * A backup that was brought back.
   *
   * @param before where the database is that was there before; none where none was
   * @param missing how many migrations a server will run as it opens it
   */
  public record Restored(Optional<Path> before, int missing) {}

  /**
   * Brings a backup back.
   *
   * @param database where it is to stand; no server may have it
   * @throws NotDone when it cannot be brought back; then the database is as it was
   * @throws se.fadder.db.DatabaseFailure when a server has the database, or a later release has
   *     written the backup
   */
  public static Restored restore(Path backup, Path database, Clock clock) {
    if (!Files.isRegularFile(backup)) {
      throw new NotDone("there is no backup " + backup);
    }
    try {
      Files.createDirectories(Objects.requireNonNull(database.toAbsolutePath().getParent()));
      if (Files.exists(database) && Files.isSameFile(backup, database)) {
        throw new NotDone("the backup is the database itself");
      }
      try (DatabaseTool.Lock _ = DatabaseTool.lock(database);
          UnfinishedFile unfinished = UnfinishedFile.of(database)) {
        unfinished.requireRoom(Files.size(backup));
        copy(backup, unfinished.path());
        int missing = WholeFile.require(unfinished.path()).size();
        Optional<Path> before = keep(database, STAMP.format(clock.instant()));
        unfinished.replace();
        return new Restored(before, missing);
      }
    } catch (IOException e) {
      throw new NotDone("cannot restore " + database + ": " + IoWords.of(e), e);
    }
  }

  /** Copies the file with its log, where somebody has copied both from a server that had ended. */
  private static void copy(Path backup, Path to) throws IOException {
    Files.copy(backup, to);
    Path log = beside(backup, "-wal");
    if (Files.exists(log)) {
      Files.copy(log, beside(to, "-wal"));
      foldLog(to);
    }
  }

  /** Gives what is there another name beside its own, with its log where that cannot be folded. */
  private static Optional<Path> keep(Path database, String stamp) throws IOException {
    if (!Files.exists(database)) {
      removeLogs(database);
      return Optional.empty();
    }
    Path before = beside(database, ".before-" + stamp);
    foldLog(database);
    copyOrLink(database, before);
    for (String suffix : LOGS) {
      Path log = beside(database, suffix);
      if (Files.exists(log)) {
        copyOrLink(log, beside(before, suffix));
      }
    }
    // What a log holds belongs to the old file: SQLite would write it into the new one.
    removeLogs(database);
    return Optional.of(before);
  }

  private static void removeLogs(Path database) throws IOException {
    for (String suffix : LOGS) {
      Files.deleteIfExists(beside(database, suffix));
    }
  }

  private static void copyOrLink(Path file, Path to) throws IOException {
    try {
      Files.createLink(to, file);
    } catch (UnsupportedOperationException e) {
      Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Writes into a file what its log holds; SQLite then deletes the log. */
  private static void foldLog(Path file) {
    try (Connection connection = DatabaseTool.write(file);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma wal_checkpoint(truncate)");
    } catch (SQLException e) {
      // It is damaged, which may be why a backup is brought back: its log stays with it.
      LOG.log(Level.DEBUG, "a log stays as it is", e);
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
