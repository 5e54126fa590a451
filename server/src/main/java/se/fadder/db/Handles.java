package se.fadder.db;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The handles of Jdbi on our connections. All of a dialect come from one {@link Jdbi}: what it
 * reads of a SqlObject it remembers, and to read it takes longer than to run most statements.
 */
final class Handles {
  /** Where the handle that is being opened gets its connection, for this thread. */
  private static final ScopedValue<ConnectionFactory> OPENING = ScopedValue.newInstance();

  private static final Jdbi ON_SQLITE = jdbi(Dialect.SQLITE);
  private static final Jdbi ON_POSTGRESQL = jdbi(Dialect.POSTGRESQL);

  static {
    ON_SQLITE.setStatementBuilderFactory(connection -> new StatementCache());
  }

  private Handles() {}

  private static Jdbi jdbi(Dialect dialect) {
    return ColumnCodecs.jdbi(() -> OPENING.get().openConnection(), dialect);
  }

  /** Opens a connection, and a handle on it. */
  static Handle open(Dialect dialect, ConnectionFactory connections) {
    Jdbi jdbi =
        switch (dialect) {
          case SQLITE -> ON_SQLITE;
          case POSTGRESQL -> ON_POSTGRESQL;
        };
    try {
      return ScopedValue.where(OPENING, connections).call(jdbi::open);
    } catch (ConnectionException e) {
      throw e.getCause() instanceof SQLException sql ? SqlErrors.translate(sql) : e;
    }
  }

  /** Opens a handle on a connection. */
  static Handle open(Dialect dialect, Connection connection) {
    return open(dialect, () -> connection);
  }
}
