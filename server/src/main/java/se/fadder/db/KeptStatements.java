package se.fadder.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the statements of one SQLite connection prepared, those used last, for SQLite takes longer
 * to prepare most of ours than to run them. (PostgreSQL's driver does so by itself.) One that is in
 * use is not kept, so that a unit of work may run the same text within itself.
 */
final class KeptStatements extends DefaultStatementBuilder {
  private static final int MOST = 128;

  private final LinkedHashMap<String, PreparedStatement> kept = new LinkedHashMap<>();

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    PreparedStatement found = context.isReturningGeneratedKeys() ? null : kept.remove(sql);
    return found != null ? found : super.create(connection, sql, context);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    if (!(statement instanceof PreparedStatement prepared) || prepared.isClosed()) {
      super.close(connection, sql, statement);
      return;
    }
    prepared.clearBatch();
    prepared.clearParameters();
    PreparedStatement other = kept.put(sql, prepared);
    if (other != null) {
      other.close();
    } else if (kept.size() > MOST) {
      kept.pollFirstEntry().getValue().close();
    }
  }
}
