package se.fadder.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A SQLite database as an earlier release has left it, for tests of other rooms. */
public final class EarlierDatabase {
  private EarlierDatabase() {}

  /** Makes one, of the release whose last migration has that number. */
  public static void restore(String migration, Path file) throws IOException, SQLException {
    new ReleasedRows(ReleasedDatabaseTest.FOLDER.resolve(migration + ".jsonl.gz"))
        .restore(SqliteConnections.source("jdbc:sqlite:" + file, false), Dialect.SQLITE);
  }
}
