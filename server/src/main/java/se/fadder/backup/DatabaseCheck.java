package se.fadder.backup;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.fadder.commands.CheckCommand.Check;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.DatabaseTool;
import se.fadder.kernel.NotDone;

/** The look at a database before a server opens it, which changes nothing of it. */
public final class DatabaseCheck {
  /** What a server may write before somebody has seen that the disk is full. */
  private static final long LEAST_FREE = 256L << 20;

  private static final long MEBIBYTE = 1 << 20;

  private DatabaseCheck() {}

  /** What is to be looked at. */
  public static List<Check> of(DatabaseSettings settings) {
    Check database = new Check("database", () -> database(settings));
    return DatabaseTool.isFile(settings)
        ? List.of(database, new Check("disk", () -> disk(DatabaseTool.file(settings))))
        : List.of(database);
  }

  private static String database(DatabaseSettings settings) {
    if (DatabaseTool.isFile(settings) && !Files.exists(DatabaseTool.file(settings))) {
      return "there is none yet at " + settings.place() + "; a server makes it";
    }
    try (Connection connection =
        DatabaseTool.isFile(settings)
            ? DatabaseTool.read(DatabaseTool.file(settings))
            : DatabaseTool.postgresql(settings)) {
      int missing = DatabaseTool.missing(connection).size();
      return settings
          + (missing == 0 ? ", up to date" : ", " + missing + " migrations are run at the start");
    } catch (SQLException e) {
      throw new NotDone(settings + ": " + e.getMessage(), e);
    }
  }

  /** A backup needs as much again as the database, and so does what is written meanwhile. */
  private static String disk(Path database) {
    Path folder = database;
    while (!Files.exists(folder)) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    try {
      FileStore store = Files.getFileStore(folder);
      long free = store.getUsableSpace();
      long size = Files.isRegularFile(database) ? Files.size(database) : 0;
      String words =
          String.format(Locale.ROOT, "%,d MiB free, the database has %,d", mib(free), mib(size));
      if (free < LEAST_FREE) {
        throw new NotDone(words);
      }
      if (!Files.isWritable(folder)) {
        throw new NotDone("no permission to write " + folder);
      }
      return words;
    } catch (IOException e) {
      throw new NotDone(IoWords.of(e), e);
    }
  }

  private static long mib(long bytes) {
    return (bytes + MEBIBYTE - 1) / MEBIBYTE;
  }
}
