package se.fadder.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The prepared statements of one SQLite connection, those used last, for SQLite takes longer to
 * prepare most of ours than to run them. (PostgreSQL's driver does so by itself.) One that is in
 * use is not kept, so that a unit of work may run the same text within itself.
 */
final class StatementCache extends DefaultStatementBuilder {
  private static final int MOST = 128;

  private final LinkedHashMap<String, PreparedStatement> kept = new LinkedHashMap<>();

  /**
   * The keys of the statements in use: when Jdbi closes one, it names the text with its variables.
   */
  private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    if (context.isReturningGeneratedKeys()) {
      return super.create(connection, sql, context);
    }
    PreparedStatement found = kept.remove(sql);
    PreparedStatement statement = found != null ? found : super.create(connection, sql, context);
    inUse.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    String prepared = inUse.remove(statement);
    if (prepared == null || statement.isClosed()) {
      super.close(connection, sql, statement);
    } else {
      keep(prepared, (PreparedStatement) statement);
    }
  }

  private void keep(String sql, PreparedStatement statement) throws SQLException {
    statement.clearBatch();
    statement.clearParameters();
    PreparedStatement other = kept.put(sql, statement);
    if (other != null) {
      other.close();
    } else if (kept.size() > MOST) {
      kept.pollFirstEntry().getValue().close();
    }
  }
}
