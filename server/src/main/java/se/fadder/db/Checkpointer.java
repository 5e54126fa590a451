package se.fadder.db;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The thread that moves what a SQLite database's write-ahead log holds into its file, a moment
 * after a commit and beside the writer. Left to the writer, some commits would take many times as
 * long as others.
 *
 * <p>While commits come one upon another the log may never be moved to its end, and grows, until
 * the writer does that itself ({@link #MOST_PAGES}): most of it is moved by then.
 */
final class Checkpointer {
  /** The pages in the log from which the writer moves them itself: 64 MiB. */
  static final int MOST_PAGES = 16_384;

  private static final Duration AFTER = Duration.ofMillis(250);

  /** The pause after it has failed, as it does while the disk is full. */
  private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

  private static final System.Logger LOG = System.getLogger(Checkpointer.class.getName());

  private final ConnectionFactory connections;
  private final Semaphore committed = new Semaphore(0);
  private final Thread thread;
  private boolean works = true;
  private volatile boolean closing;

  /**
   * Starts the thread, which waits for commits. Its connection is opened before there are any:
   * whoever opens one while somebody deletes the log has SQLite make another.
   */
  Checkpointer(ConnectionFactory connections) {
    this.connections = connections;
    Connection first = openedOrNull();
    // Not a virtual one: it waits for the disk inside native code.
    thread = Thread.ofPlatform().name("fadder-checkpoint").daemon().start(() -> work(first));
  }

  /** Tells the thread that a commit has written to the log. */
  void committed() {
    committed.release();
  }

  private @Nullable Connection openedOrNull() {
    try {
      return connections.openConnection();
    } catch (SQLException | RuntimeException e) {
      noteFailure(e);
      return null;
    }
  }

  private void work(@Nullable Connection first) {
    try {
      checkpointUntilItFails(first);
      while (!closing) {
        Thread.sleep(AGAIN_AFTER);
        checkpointUntilItFails(openedOrNull());
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private void checkpointUntilItFails(@Nullable Connection connection) throws InterruptedException {
    if (connection == null) {
      return;
    }
    try (connection;
        Statement statement = connection.createStatement()) {
      while (!closing) {
        committed.acquire();
        Thread.sleep(AFTER);
        committed.drainPermits(); // Whatever is committed from here on is moved the next time.
        statement.execute("pragma wal_checkpoint(passive)");
        noteSuccess();
      }
    } catch (SQLException | RuntimeException e) {
      noteFailure(e);
      committed.release(); // What was committed is still in the log.
    }
  }

  private void noteFailure(Exception failure) {
    if (works) {
      LOG.log(Level.WARNING, "the write-ahead log is left to grow for now", failure);
    }
    works = false;
  }

  private void noteSuccess() {
    if (!works) {
      LOG.log(Level.INFO, "the write-ahead log is moved into the file again");
    }
    works = true;
  }

  /** Stops the thread; what is in the log is left to the end of the last connection. */
  void close() throws InterruptedException {
    closing = true;
    thread.interrupt();
    thread.join();
  }
}
