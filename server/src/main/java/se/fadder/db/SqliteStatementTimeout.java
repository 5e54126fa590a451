package se.fadder.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/**
 * The time limit of statements on a SQLite connection. SQLite itself asks now and then, on the
 * thread that runs the statement, whether to go on: this takes no other thread, and cannot hit a
 * later statement. (The driver's own query timeout bounds only the wait for a lock.)
 */
final class SqliteStatementTimeout extends ProgressHandler implements StatementTimeout {
  /** The operations of SQLite between two questions: well under a millisecond. */
  private static final int ASKED_EVERY = 10_000;

  private final long most;
  private boolean running;
  private long start;

  private SqliteStatementTimeout(Duration most) {
    this.most = most.toNanos();
  }

  /** Sets the limit on a connection. */
  static SqliteStatementTimeout on(Connection connection, Duration most) {
    SqliteStatementTimeout limit = new SqliteStatementTimeout(most);
    try {
      ProgressHandler.setHandler(connection.unwrap(SQLiteConnection.class), ASKED_EVERY, limit);
    } catch (SQLException e) {
      throw SqlErrors.translate(e);
    }
    return limit;
  }

  @Override
  public void begin() {
    start = System.nanoTime();
    running = true;
  }

  @Override
  public void end() {
    running = false;
  }

  /**
   * Stops a statement whose time is up. What transactions themselves do, such as a checkpoint, is
   * never stopped.
   */
  @Override
  protected int progress() {
    return running && System.nanoTime() - start > most ? 1 : 0;
  }
}
