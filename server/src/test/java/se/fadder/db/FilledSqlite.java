package se.fadder.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SQLite database with so many made-up rows in each of its tables: keys refer to others all over
 * their tables, while there are few states, roles and days. It is for plans of statements, not for
 * what they answer.
 */
final class FilledSqlite implements AutoCloseable {
  private static final int DAYS = 20;

  private static final Pattern KINDS = Pattern.compile("check \\((\\w+) in \\(([^)]*)\\)\\)");
  private static final Pattern DAY =
      Pattern.compile("due|day|week|\\w+_(day|on|until)|review_on|organisation");

  private final TestDatabase database = TestSqlite.create();
  private final int rows;

  FilledSqlite(int rows) {
    this.rows = rows;
    try (Connection connection = connect()) {
      execute(connection, "pragma ignore_check_constraints = on");
      for (String table : tables(connection)) {
        execute(connection, insert(connection, table));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without foreign keys: the tables are filled in any order. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(database.settings().url());
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(sql, e);
    }
  }

  static List<String> texts(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (found.next()) {
        texts.add(found.getString(1));
      }
      return texts;
    }
  }

  static List<String> tables(Connection connection) throws SQLException {
    return texts(
        connection,
        """
        select name from sqlite_schema
        where type = 'table' and name not like 'sqlite_%' and name <> 'flyway_schema_history'
        """);
  }

  private String insert(Connection connection, String table) throws SQLException {
    String made =
        texts(connection, "select sql from sqlite_schema where name = '" + table + "'").getFirst();
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    List<String> referring =
        texts(connection, "select \"from\" from pragma_foreign_key_list('" + table + "')");
    Map<String, List<String>> kinds = kinds(made);
    try (Statement statement = connection.createStatement();
        ResultSet column =
            statement.executeQuery(
                "select name, lower(type), pk = 1 from pragma_table_info('" + table + "')")) {
      while (column.next()) {
        String name = column.getString(1);
        columns.add(name);
        values.add(
            column.getBoolean(3)
                ? key("n")
                : referring.contains(name)
                    ? key("n * 7919 % " + rows)
                    : value(name, column.getString(2), kinds));
      }
    }
    return """
    insert or ignore into %s (%s)
    with recursive row (n) as (select 0 union all select n + 1 from row where n + 1 < %d)
    select %s from row
    """
        .formatted(table, String.join(", ", columns), rows, String.join(", ", values));
  }

  private static Map<String, List<String>> kinds(String made) {
    Map<String, List<String>> kinds = new HashMap<>();
    Matcher matcher = KINDS.matcher(made);
    while (matcher.find()) {
      kinds.put(matcher.group(1), List.of(matcher.group(2).split("\\s*,\\s*")));
    }
    return kinds;
  }

  private static String key(String number) {
    return "printf('%036d', " + number + ")";
  }

  private static String value(String name, String type, Map<String, List<String>> kinds) {
    List<String> some = kinds.get(name);
    if (some != null) {
      return "case n % " + some.size() + whens(some) + " end";
    } else if (DAY.matcher(name).matches()) {
      return "date('2026-01-01', (n % " + DAYS + ") || ' days')";
    } else if (name.endsWith("_id") || name.endsWith("_by")) {
      return key("n");
    }
    return switch (type) {
      case "boolean" -> "n % 2";
      case "integer" -> "n % 50";
      case "bigint" -> "case when n % 2 = 0 then n end";
      default -> "'" + name + "' || n";
    };
  }

  private static String whens(List<String> values) {
    StringBuilder whens = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      whens.append(" when ").append(i).append(" then ").append(values.get(i));
    }
    return whens.toString();
  }

  @Override
  public void close() {
    database.close();
  }
}
