package se.fadder.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The plain access of tools that work on a database as a whole, beside a server or in its place:
 * connections, the lock of a SQLite file, and whether migrations and this release fit.
 */
public final class DatabaseTool {
  private DatabaseTool() {}

  /** Whether settings name a SQLite file, and not PostgreSQL. */
  public static boolean isFile(DatabaseSettings settings) {
    return Dialect.of(settings.url()) == Dialect.SQLITE;
  }

  /**
   * The SQLite file that settings name.
   *
   * @throws DatabaseFailure when they name PostgreSQL
   */
  public static Path file(DatabaseSettings settings) {
    if (!isFile(settings)) {
      throw new DatabaseFailure(
          "db.url names PostgreSQL, which has tools of its own for this", null);
    }
    return SqliteFile.of(settings.url()).path();
  }

  /** The file beside a SQLite database whose time tells when a backup of it was made last. */
  public static Path backupMark(Path database) {
    return database.resolveSibling(database.getFileName() + "-backed-up");
  }

  /**
   * Keeps a SQLite file from servers until what it returns is closed.
   *
   * @throws DatabaseFailure when a server has it
   */
  public static Lock lock(Path file) {
    return SqliteLock.take(file)::close;
  }

  /** The lock of a SQLite file. */
  public interface Lock extends AutoCloseable {
    @Override
    void close();
  }

  /** Opens a SQLite file to be read; what a server writes meanwhile is not kept waiting. */
  public static Connection read(Path file) throws SQLException {
    return SqliteConnections.source("jdbc:sqlite:" + file, true).getConnection();
  }

  /** Opens a SQLite file to be written, as a server does. */
  public static Connection write(Path file) throws SQLException {
    return SqliteConnections.source("jdbc:sqlite:" + file, false).getConnection();
  }

  /**
   * The migrations that a server of this release would run on a database, in order; all of them
   * where none was run.
   *
   * @throws DatabaseFailure when the database and this release do not fit, as where a later one has
   *     been there
   */
  public static List<String> missing(Connection connection) throws SQLException {
    Map<String, Integer> bundled =
        Migrations.bundled(Dialect.of(connection.getMetaData().getURL()));
    Map<String, Migrations.Applied> applied = Migrations.applied(connection);
    MigrationFit.require(bundled, applied);
    return bundled.keySet().stream()
        .filter(script -> !applied.containsKey(script))
        .sorted(MigrationFit.BY_VERSION)
        .toList();
  }

  /** Whether a release of Fadder has run its migrations on a database. */
  public static boolean isFadders(Connection connection) {
    return !Migrations.applied(connection).isEmpty();
  }

  /**
   * Runs all migrations on a PostgreSQL database into which somebody copies, where no server may be
   * yet.
   */
  public static void migrateForCopy(DatabaseSettings settings) {
    Migrations.run(source(settings), Dialect.POSTGRESQL);
  }

  /** What a driver's exception means, to be thrown. */
  public static RuntimeException translate(SQLException e) {
    return SqlErrors.translate(e);
  }

  /**
   * Opens the PostgreSQL database that settings name.
   *
   * @throws DatabaseFailure when they name none
   */
  public static Connection postgresql(DatabaseSettings settings) throws SQLException {
    return source(settings).getConnection();
  }

  private static DataSource source(DatabaseSettings settings) {
    if (Dialect.of(settings.url()) != Dialect.POSTGRESQL) {
      throw new DatabaseFailure("db.url names SQLite, and not PostgreSQL", null);
    }
    PGSimpleDataSource source = PostgresDatabase.source(settings);
    source.setReWriteBatchedInserts(true);
    return source;
  }
}
