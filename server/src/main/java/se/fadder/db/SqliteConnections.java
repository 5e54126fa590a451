package se.fadder.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** The connections to a SQLite file. */
final class SqliteConnections {
  /**
   * The writer's page cache in KiB: a unit of work touches more pages than SQLite's own 2 MB hold.
   */
  private static final int WRITER_KIBIBYTES = 16_384;

  /**
   * How long SQLite waits for a lock: a backstop against another process, such as a backup; our own
   * threads never wait in SQLite.
   */
  private static final int BUSY_MILLIS = (int) TimeUnit.SECONDS.toMillis(5);

  private final String url;
  private final SqliteFile file;
  private final UnaryOperator<Connection> around;
  private volatile boolean opened;

  /**
   * Creates the opener, and opens nothing yet.
   *
   * @param around what each connection is used through
   */
  SqliteConnections(String url, SqliteFile file, UnaryOperator<Connection> around) {
    this.url = url;
    this.file = file;
    this.around = around;
  }

  /** Opens a connection that writes. The first one creates the file where it is missing. */
  Connection toWrite() throws SQLException {
    return open(source(url, false));
  }

  /** Opens a connection that only reads. */
  Connection toRead() throws SQLException {
    return open(source(url, true));
  }

  /**
   * Opens a connection. What stands at the place of the file must be what was opened first, before
   * and after.
   */
  private Connection open(SQLiteDataSource source) throws SQLException {
    if (opened) {
      source.getConfig().resetOpenMode(SQLiteOpenMode.CREATE);
      file.requireSame();
    }
    Connection connection = source.getConnection();
    try {
      openLog(connection);
      if (opened) {
        file.requireSame();
      } else {
        file.isOpen();
        opened = true;
      }
      return around.apply(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * Reads once, as SQLite opens the log only when it reads for the first time: who knows what
   * stands there by then.
   */
  private static void openLog(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1 from sqlite_schema limit 1");
    }
  }

  static SQLiteDataSource source(String url, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    if (!readOnly) {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setPragma(
          SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(Checkpointer.MOST_PAGES));
      config.setCacheSize(-WRITER_KIBIBYTES);
    }
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setGetGeneratedKeys(false); // Else each insert is followed by a query that nobody asks.
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }
}
