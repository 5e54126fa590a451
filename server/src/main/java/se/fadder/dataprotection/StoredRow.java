package se.fadder.dataprotection;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is stored.
 *
 * @param cells by column; what is null is left out
 */
record StoredRow(Map<String, Object> cells) {
  /** Reads any row; a truth is a number in SQLite. */
  public static final class Mapper implements RowMapper<StoredRow> {
    @Override
    public StoredRow map(ResultSet row, StatementContext context) throws SQLException {
      ResultSetMetaData columns = row.getMetaData();
      Map<String, Object> cells = new LinkedHashMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        @Nullable Object cell = row.getObject(i);
        if (cell != null) {
          cells.put(
              columns.getColumnLabel(i),
              cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : cell);
        }
      }
      return new StoredRow(cells);
    }
  }
}
