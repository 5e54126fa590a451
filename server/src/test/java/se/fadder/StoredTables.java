package se.fadder;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.DatabaseTool;

/** The tables of a database as it has them itself, read and written beside the server. */
final class StoredTables implements AutoCloseable {
  private final boolean isSqlite;
  private final Connection connection;

  StoredTables(DatabaseSettings settings) throws SQLException {
    isSqlite = settings.url().startsWith("jdbc:sqlite:");
    connection =
        isSqlite ? DriverManager.getConnection(settings.url()) : DatabaseTool.postgresql(settings);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  boolean isSqlite() {
    return isSqlite;
  }

  /** The columns of each table that a migration makes. */
  Map<String, Set<String>> columns() throws SQLException {
    Map<String, Set<String>> columns = new TreeMap<>();
    for (List<String> row :
        rows(
            isSqlite
                ? """
                select t.name, c.name from sqlite_schema t join pragma_table_info(t.name) c
                where t.type = 'table' and t.name not like 'sqlite!_%' escape '!'
                """
                : """
                select table_name, column_name from information_schema.columns
                where table_schema = current_schema()
                """)) {
      if (!row.getFirst().equals("flyway_schema_history")) {
        columns.computeIfAbsent(row.getFirst(), table -> new TreeSet<>()).add(row.get(1));
      }
    }
    return columns;
  }

  /** Rows, each cell as text; what is null is {@code "null"}. */
  List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(found.getString(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  int run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new SQLException(sql, e);
    }
  }
}
