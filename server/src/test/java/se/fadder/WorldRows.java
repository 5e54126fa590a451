package se.fadder;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;

/**
 * The rows of a database, to be written into another one with the same tables. The {@link World} is
 * as much work to build as most tests are to run; its rows are written in a few statements.
 */
final class WorldRows {
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  private final List<Table> tables;

  private WorldRows(List<Table> tables) {
    this.tables = tables;
  }

  /** The rows of a table, each with the values of its columns. */
  private record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {}

  /** What Jdbi attaches to a transaction for the sake of its connection. */
  interface Raw extends SqlObject {}

  private static Connection connection(Tx tx) {
    return tx.sql(Raw.class).getHandle().getConnection();
  }

  /** Which of the databases it is: what one hands out the other need not take. */
  static String dialect(Tx tx) {
    try {
      return connection(tx).getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that there is. */
  static WorldRows of(Tx tx) {
    try {
      Connection connection = connection(tx);
      List<Table> tables = new ArrayList<>();
      for (String name : names(connection)) {
        tables.add(table(connection, name));
      }
      return new WorldRows(tables);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(Connection connection) throws SQLException {
    DatabaseMetaData about = connection.getMetaData();
    String schema = about.getDatabaseProductName().equals("PostgreSQL") ? "public" : null;
    List<String> names = new ArrayList<>();
    try (ResultSet found = about.getTables(null, schema, null, new String[] {"TABLE"})) {
      while (found.next()) {
        String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!name.equals("flyway_schema_history") && !name.startsWith("sqlite_")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private static Table table(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select * from \"" + name + "\"")) {
      List<String> columns = new ArrayList<>();
      for (int place = 1; place <= found.getMetaData().getColumnCount(); place++) {
        columns.add('"' + found.getMetaData().getColumnName(place) + '"');
      }
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (found.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int place = 1; place <= columns.size(); place++) {
          row.add(found.getObject(place));
        }
        rows.add(row);
      }
      return new Table(name, columns, rows);
    }
  }

  /** How many rows there are in all tables together. */
  static long count(Tx tx) {
    try {
      Connection connection = connection(tx);
      String counts =
          names(connection).stream()
              .map("(select count(*) from \"%s\")"::formatted)
              .collect(joining(" + "));
      try (Statement statement = connection.createStatement();
          ResultSet found = statement.executeQuery("select " + counts)) {
        found.next();
        return found.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes them in place of what a database holds. */
  void write(WriteTx tx) {
    try {
      Connection connection = connection(tx);
      try (Statement statement = connection.createStatement()) {
        // In whatever order the tables come.
        statement.execute(
            dialect(tx).equals("PostgreSQL")
                ? "set local session_replication_role = replica"
                : "pragma defer_foreign_keys = on");
        for (Table table : tables) {
          if (!table.rows().isEmpty()) {
            statement.execute("delete from \"" + table.name() + '"');
          }
        }
      }
      for (Table table : tables) {
        if (!table.rows().isEmpty()) {
          write(connection, table);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Connection connection, Table table) throws SQLException {
    String sql =
        "insert into \"%s\" (%s) values (%s)"
            .formatted(
                table.name(),
                String.join(", ", table.columns()),
                String.join(", ", Collections.nCopies(table.columns().size(), "?")));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<@Nullable Object> row : table.rows()) {
        for (int place = 0; place < row.size(); place++) {
          statement.setObject(place + 1, row.get(place));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** The last of all ids, by which rows are sorted as they were made. */
  UUID lastId() {
    return UUID.fromString(
        tables.stream()
            .filter(table -> table.columns().contains("\"id\""))
            .flatMap(table -> {
              int place = table.columns().indexOf("\"id\"");
              return table.rows().stream().map(row -> String.valueOf(row.get(place)));
            })
            .filter(id -> id.length() == NO_ID.length())
            .max(String::compareTo)
            .orElse(NO_ID));
  }
}
