package se.fadder.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the connections to a SQLite file. */
final class SqliteConnections {
  /** Of the writer's page cache: a unit of work touches more pages than SQLite's own 2 MB hold. */
  private static final int WRITER_KIBIBYTES = 16_384;

  /** A backstop against another process, such as a backup; our own threads never wait in SQLite. */
  private static final int BUSY_MILLIS = (int) TimeUnit.SECONDS.toMillis(5);

  private final String url;
  private final UnaryOperator<Connection> around;

  /**
   * Opens nothing yet.
   *
   * @param around what each connection is used through
   */
  SqliteConnections(String url, UnaryOperator<Connection> around) {
    this.url = url;
    this.around = around;
  }

  /** One that writes. */
  Connection toWrite() throws SQLException {
    return open(source(url, false));
  }

  /** One that only reads. */
  Connection toRead() throws SQLException {
    return open(source(url, true));
  }

  private Connection open(SQLiteDataSource source) throws SQLException {
    return around.apply(source.getConnection());
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
