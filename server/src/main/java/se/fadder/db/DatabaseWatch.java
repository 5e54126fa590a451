package se.fadder.db;

/**
 * A watcher that is told what the database does, for metrics. Called on the thread that does it: it
 * must be quick and must not throw. All times are in nanoseconds.
 */
public interface DatabaseWatch {
  /** A watch that does nothing. */
  DatabaseWatch NONE = new DatabaseWatch() {};

  /**
   * A statement was executed; its further rows may still have been to come.
   *
   * @param sql as it was run; what was bound to it is not told
   */
  default void statement(String sql, long nanos) {}

  /** A statement ran for longer than it may and was stopped. */
  default void statementStopped() {}

  /**
   * A unit of work is over, whether it came to something or not.
   *
   * @param writes whether it could write
   * @param waited for a reader, for a connection, or for its turn at the writer
   * @param took from then until it was over; what it wrote was on disk
   */
  default void unit(boolean writes, long waited, long took) {}

  /** A unit of work has kept SQLite's writer from all others for so long; the commit is to come. */
  default void held(long nanos) {}

  /**
   * SQLite's writer has committed.
   *
   * @param units that shared the commit, those that came to nothing left out
   * @param took what writing to the disk took
   */
  default void commit(int units, long took) {}
}
