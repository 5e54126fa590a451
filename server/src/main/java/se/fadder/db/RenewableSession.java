package se.fadder.db;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session that gets another connection when the one that it has can no longer be trusted. Used by
 * one thread at a time.
 */
final class RenewableSession implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RenewableSession.class.getName());

  private final Supplier<Session> opener;
  private @Nullable Session session;

  /** Opens nothing yet. */
  RenewableSession(Supplier<Session> opener) {
    this.opener = opener;
  }

  /** The session, on a new connection at first and where the last one was discarded. */
  Session session() {
    Session present = session;
    if (present == null) {
      present = opener.get();
      session = present;
    }
    return present;
  }

  /** Rolls back; where even that fails the connection is discarded. */
  void rollBack() {
    Session present = session;
    if (present == null) {
      return;
    }
    try {
      present.execute("rollback");
    } catch (SQLException e) {
      if (!SqlErrors.isNoTransaction(e)) {
        discard();
      }
    }
  }

  /** Gives up the connection, and with it whatever transaction it may still be in. */
  void discard() {
    Session present = session;
    session = null;
    if (present != null) {
      try {
        present.close();
      } catch (SQLException e) {
        LOG.log(Level.DEBUG, "a connection that was discarded", e);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    Session present = session;
    if (present != null) {
      present.close();
    }
  }
}
