package se.fadder.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a SQLite database that hold data, each after those that it refers to. */
final class Tables {
  private Tables() {}

  /**
   * A table.
   *
   * @param refersToItself whether a row may name another row of the table
   * @param key the columns of the primary key, where rows have no number of their own; empty where
   *     they have
   */
  record Table(String name, List<String> columns, boolean refersToItself, List<String> key) {
    String columnList() {
      return quoted(columns);
    }

    /**
     * The rows of the table, each with its {@code rowid}. Where SQLite keeps none, as in tables
     * that must not tell in which order people answered, it is the place by the primary key, which
     * stays the same as long as nobody writes.
     */
    String numbered() {
      return key.isEmpty()
          ? name
          : "(select row_number() over (order by %s) as rowid, %s from %s)"
              .formatted(quoted(key), columnList(), name);
    }

    private static String quoted(List<String> columns) {
      return String.join(", ", columns.stream().map(column -> '"' + column + '"').toList());
    }
  }

  static List<Table> of(Connection connection) throws SQLException {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    for (String name : names(connection)) {
      references.put(
          name,
          new TreeSet<>(texts(connection, "select \"table\" from pragma_foreign_key_list", name)));
    }
    List<Table> tables = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    while (placed.size() < references.size()) {
      int before = placed.size();
      for (Map.Entry<String, Set<String>> entry : references.entrySet()) {
        String name = entry.getKey();
        Set<String> open = new HashSet<>(entry.getValue());
        boolean refersToItself = open.remove(name);
        if (!placed.contains(name) && placed.containsAll(open)) {
          placed.add(name);
          List<String> columns = texts(connection, "select name from pragma_table_info", name);
          tables.add(new Table(name, columns, refersToItself, key(connection, name)));
        }
      }
      if (placed.size() == before) {
        throw new IllegalStateException("tables refer to one another in a circle");
      }
    }
    return tables;
  }

  private static List<String> key(Connection connection, String table) throws SQLException {
    boolean hasNumbers = texts(connection, "select wr from pragma_table_list", table).contains("0");
    return hasNumbers
        ? List.of()
        : texts(
            connection, "select name from pragma_table_info", table, "where pk > 0 order by pk");
  }

  private static List<String> names(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select name from sqlite_schema
                where type = 'table' and name not like 'sqlite!_%' escape '!'
                  and name <> 'flyway_schema_history'
                order by name
                """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static List<String> texts(Connection connection, String select, String table)
      throws SQLException {
    return texts(connection, select, table, "");
  }

  private static List<String> texts(
      Connection connection, String select, String table, String where) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select + "('" + table + "') " + where)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
