package se.fadder.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a database that some release has left, for either database: a line that tells its
 * migrations with their checksums, a line for each table with its columns, and a line for each row.
 */
final class ReleasedRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  ReleasedRows(Path file) {
    this.file = file;
  }

  private static boolean isOurs(String table) {
    return !table.startsWith("sqlite_") && !table.equals("flyway_schema_history");
  }

  /** Writes the rows of a SQLite database. */
  void write(String url) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        BufferedWriter lines =
            new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), UTF_8))) {
      ObjectNode migrations = JSON.createObjectNode();
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select script, checksum from flyway_schema_history order by installed_rank")) {
        while (rows.next()) {
          migrations.put(rows.getString(1), rows.getInt(2));
        }
      }
      writeLine(lines, migrations);
      for (String table : tables(connection)) {
        writeTable(connection, table, lines);
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select name from sqlite_master where type = 'table'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    tables.removeIf(table -> !isOurs(table));
    Collections.sort(tables);
    return tables;
  }

  private static void writeTable(Connection connection, String table, BufferedWriter lines)
      throws IOException, SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table)) {
      ResultSetMetaData columns = rows.getMetaData();
      ObjectNode heading = JSON.createObjectNode().put("table", table);
      ArrayNode names = heading.putArray("columns");
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        names.add(columns.getColumnName(i));
      }
      writeLine(lines, heading);
      while (rows.next()) {
        ArrayNode row = JSON.createArrayNode();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          add(row, rows, i, columns.getColumnTypeName(i));
        }
        writeLine(lines, row);
      }
    }
  }

  private static void add(ArrayNode row, ResultSet rows, int column, String type)
      throws SQLException {
    Object value = rows.getObject(column);
    switch (value) {
      case null -> row.addNull();
      case Number number when type.equalsIgnoreCase("boolean") -> row.add(number.intValue() == 1);
      case Number number -> row.add(number.longValue());
      default -> row.add((String) value);
    }
  }

  private static void writeLine(BufferedWriter lines, JsonNode line) throws IOException {
    lines.write(JSON.writeValueAsString(line));
    lines.write('\n');
  }

  /** What had been run on it. */
  Map<String, Migrations.Applied> applied() throws IOException {
    try (BufferedReader lines = lines()) {
      Map<String, Migrations.Applied> applied = new LinkedHashMap<>();
      JSON.readTree(lines.readLine())
          .properties()
          .forEach(run ->
              applied.put(
                  run.getKey(), new Migrations.Applied(run.getValue().intValue(), "a release")));
      return applied;
    }
  }

  /** Makes an empty database what the released one was; answers with the rows of each table. */
  Map<String, Integer> restore(DataSource source, Dialect dialect)
      throws IOException, SQLException {
    String last = applied().keySet().stream().reduce((one, next) -> next).orElseThrow();
    Migrations.migrate(source, dialect, MigrationFit.version(last));
    Map<String, Integer> counts = new HashMap<>();
    try (Connection connection = source.getConnection();
        BufferedReader lines = lines()) {
      try (Statement statement = connection.createStatement()) {
        // The order of the tables says nothing of who refers to whom.
        statement.execute(
            dialect == Dialect.SQLITE
                ? "pragma foreign_keys = off"
                : "set session_replication_role = replica");
      }
      connection.setAutoCommit(false);
      lines.readLine();
      readRows(connection, lines, counts);
      connection.commit();
    }
    return counts;
  }

  private static void readRows(
      Connection connection, BufferedReader lines, Map<String, Integer> counts)
      throws IOException, SQLException {
    @Nullable PreparedStatement insert = null;
    String table = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode read = JSON.readTree(line);
      if (read.isObject()) {
        table = read.get("table").asText();
        List<String> columns = new ArrayList<>();
        read.get("columns").forEach(column -> columns.add(column.asText()));
        try (Statement statement = connection.createStatement()) {
          statement.execute("delete from " + table); // What migrations have put there.
        }
        insert = connection.prepareStatement(insert(table, columns));
        counts.put(table, 0);
      } else {
        PreparedStatement row = Objects.requireNonNull(insert, "a row before its table");
        for (int i = 0; i < read.size(); i++) {
          row.setObject(i + 1, value(read.get(i)));
        }
        row.executeUpdate();
        counts.merge(table, 1, Integer::sum);
      }
    }
  }

  private static String insert(String table, List<String> columns) {
    return "insert into %s (%s) values (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  private static @Nullable Object value(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL -> null;
      case BOOLEAN -> value.booleanValue();
      case NUMBER -> value.longValue();
      default -> value.textValue();
    };
  }

  private BufferedReader lines() throws IOException {
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8));
  }
}
