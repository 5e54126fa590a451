package se.fadder.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The most rows of a table that are alike in the first columns of an index. */
final class Fanout {
  private final Connection connection;
  private final Map<String, Long> known = new HashMap<>();

  Fanout(Connection connection) {
    this.connection = connection;
  }

  long of(String table, String index, int columns) throws SQLException {
    String key = index + " " + columns;
    Long there = known.get(key);
    if (there == null) {
      there = count(table, index, columns);
      known.put(key, there);
    }
    return there;
  }

  private long count(String table, String index, int columns) throws SQLException {
    String sql =
        String.join(
            "",
            FilledSqlite.texts(
                connection,
                "select coalesce(sql, '') from sqlite_schema where name = '" + index + "'"));
    List<String> all = sql.isEmpty() ? stored(index) : written(sql);
    int where = sql.indexOf(" where ");
    return Long.parseLong(
        FilledSqlite.texts(
                connection,
                "select coalesce(max(c), 0) from (select count(*) as c from %s %s %s)"
                    .formatted(
                        table,
                        where < 0 ? "" : sql.substring(where),
                        columns == 0
                            ? ""
                            : "group by "
                                + String.join(", ", all.subList(0, Math.min(columns, all.size())))))
            .getFirst());
  }

  private List<String> stored(String index) throws SQLException {
    return FilledSqlite.texts(
        connection, "select name from pragma_index_info('" + index + "') order by seqno");
  }

  /** The columns of an index as they are written, which may be expressions. */
  private static List<String> written(String sql) {
    List<String> columns = new ArrayList<>();
    int depth = 0;
    int start = sql.indexOf('(') + 1;
    for (int i = start; i < sql.length() && depth >= 0; i++) {
      char c = sql.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0 || (depth == 0 && c == ',')) {
        columns.add(sql.substring(start, i).strip());
        start = i + 1;
      }
    }
    return columns;
  }
}
