package se.fadder.dataprotection;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.customizer.FetchSize;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * The SQL that is made of what rooms declare of their tables, by {@link DeclaredStatements}, and
 * holds nothing that anybody typed. {@code DeclaredStatementsTest} explains each of them.
 */
interface DeclaredSql {
  /** Deletes or changes rows of a person; tells how many. */
  @SqlUpdate("<sql>")
  int erase(@Define("sql") String sql, PersonId person);

  /** Deletes or changes rows of the people whose ids lie after one, up to another. */
  @SqlUpdate("<sql>")
  int endPast(@Define("sql") String sql, PersonId after, PersonId until, Instant before);

  /** The same by a column that holds days. */
  @SqlUpdate("<sql>")
  int endPastDays(@Define("sql") String sql, PersonId after, PersonId until, LocalDate before);

  /** Hands over rows of a person, one by one as they are read. */
  @SqlQuery("select <columns> from <table> where <condition>")
  @RegisterRowMapper(StoredRow.Mapper.class)
  @FetchSize(500)
  void rows(
      @Define("columns") String columns,
      @Define("table") String table,
      @Define("condition") String condition,
      PersonId person,
      Consumer<StoredRow> each);

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
}
