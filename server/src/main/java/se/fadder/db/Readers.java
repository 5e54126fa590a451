package se.fadder.db;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The readers of a SQLite database. Few on purpose: whoever waits for one waits in Java and lets
 * its carrier thread go, while whoever waits inside SQLite does not. The one used last is used
 * next, for its page cache is warm.
 */
final class Readers {
  private static final long PATIENCE_SECONDS = 10;

  private final BlockingDeque<RenewableSession> free;
  private final int size;
  private volatile boolean closing;

  private final DatabaseWatch watch;

  Readers(List<RenewableSession> sessions, DatabaseWatch watch) {
    this.watch = watch;
    free = new LinkedBlockingDeque<>(sessions);
    size = sessions.size();
  }

  /** Runs the work in one deferred transaction: its first statement takes the snapshot. */
  <T extends @Nullable Object> T read(Function<Tx, T> work) {
    if (closing) {
      throw new IllegalStateException("the database is closed");
    }
    long asked = System.nanoTime();
    RenewableSession reader = take();
    long began = System.nanoTime();
    try {
      Session session = reader.session();
      session.execute("begin deferred");
      try {
        return session.run(work);
      } finally {
        session.execute("rollback");
      }
    } catch (SQLException e) {
      reader.discard();
      throw SqlErrors.translate(e);
    } catch (DatabaseUnavailable e) {
      reader.discard();
      throw e;
    } finally {
      free.addFirst(reader);
      watch.unit(false, began - asked, System.nanoTime() - began);
    }
  }

  private RenewableSession take() {
    try {
      RenewableSession session = free.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (session == null) {
        throw new DatabaseBusy("no reader came free");
      }
      return session;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseBusy("interrupted while waiting for a reader", e);
    }
  }

  /** Waits for readers that are in use, but not for ever. */
  void close() throws SQLException {
    closing = true;
    for (int i = 0; i < size; i++) {
      take().close();
    }
  }
}
