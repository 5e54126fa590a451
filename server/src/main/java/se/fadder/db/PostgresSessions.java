package se.fadder.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * The connections of a pool, each with the session that it keeps for as long as it lasts: to attach
 * SqlObjects anew for each unit of work would take a quarter of the time of many.
 */
final class PostgresSessions {
  private final HikariDataSource pool;
  private final LongAdder statements;
  private final DatabaseWatch watch;
  private final KeptRows keptRows;
  private final boolean areWriters;
  private final Map<PGConnection, Session> sessions = new ConcurrentHashMap<>();

  /**
   * Creates the sessions of a pool.
   *
   * @param statements counts those of units of work
   * @param keptRows those of the database
   * @param areWriters whether units of work may write on them
   */
  PostgresSessions(
      HikariDataSource pool,
      LongAdder statements,
      DatabaseWatch watch,
      KeptRows keptRows,
      boolean areWriters) {
    this.pool = pool;
    this.statements = statements;
    this.watch = watch;
    this.keptRows = keptRows;
    this.areWriters = areWriters;
  }

  /** Lends a session that nobody else uses meanwhile; the caller closes it. */
  Lent lend() throws SQLException {
    Connection connection = connection();
    try {
      return new Lent(connection, session(connection.unwrap(PGConnection.class)));
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private Connection connection() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      // The pool tells why it could not connect, where that is the reason.
      if (e.getCause() instanceof SQLException cause
          && SqlErrors.translate(cause) instanceof DatabaseUnavailable unavailable) {
        throw unavailable;
      }
      throw new DatabaseBusy("no connection came free", e);
    }
  }

  /**
   * The session of a connection. Needs no lock: nobody else asks for the same connection's
   * meanwhile.
   */
  private Session session(PGConnection connection) {
    Session kept = sessions.get(connection);
    if (kept != null) {
      return kept;
    }
    sessions.values().removeIf(PostgresSessions::isGone);
    Handle handle = Handles.open(Dialect.POSTGRESQL, (Connection) connection);
    Session session =
        new Session(
            handle, statements, watch, _ -> StatementTimeout.ELSEWHERE, keptRows, areWriters, null);
    sessions.put(connection, session);
    return session;
  }

  private static boolean isGone(Session session) {
    try {
      return session.connection().isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** A connection of the pool while it is in use. */
  final class Lent implements AutoCloseable {
    private final Connection connection;
    private final Session session;
    private boolean committed;

    private Lent(Connection connection, Session session) {
      this.connection = connection;
      this.session = session;
    }

    Session session() {
      return session;
    }

    void commit() throws SQLException {
      session.connection().commit();
      committed = true;
    }

    /**
     * Gives the connection back; what was not committed is rolled back. The pool does not see what
     * goes on in a session, so that one whose server has gone must be taken out of it here.
     */
    @Override
    public void close() throws SQLException {
      try {
        if (!committed) {
          session.connection().rollback();
        }
      } catch (SQLException e) {
        pool.evictConnection(connection);
      } finally {
        connection.close();
      }
    }
  }
}
