package se.fadder.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The snapshot of every row of every table as text, to tell whether anything at all was stored. */
public final class Snapshot {
  private Snapshot() {}

  public static List<String> of(DatabaseSettings settings) {
    try (Connection connection =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      List<String> rows = new ArrayList<>();
      for (String table : tables(connection)) {
        addRows(connection, table, rows);
      }
      Collections.sort(rows);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        tables.add(
            found.getString("TABLE_SCHEM") == null
                ? found.getString("TABLE_NAME")
                : found.getString("TABLE_SCHEM") + "." + found.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private static void addRows(Connection connection, String table, List<String> rows)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select * from " + table)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        StringBuilder row = new StringBuilder(table);
        for (int i = 1; i <= columns; i++) {
          row.append('|').append(found.getString(i));
        }
        rows.add(row.toString());
      }
    }
  }
}
