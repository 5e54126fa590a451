package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The copying of what a SQLite file holds into a PostgreSQL with the same tables. */
public final class PostgresCopy {
  /** So much is handed over at a time. */
  private static final int CHUNK = 1 << 16;

  private PostgresCopy() {}

  /** Empties the tables and fills them with all that is in the file. */
  public static void load(Path file, Connection to) throws SQLException {
    try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      // Without the triggers that check foreign keys the order of the tables does not matter.
      execute(to, "set session_replication_role = replica");
      for (String table : tables(to)) {
        execute(to, "delete from " + table);
        copy(from, to, table);
      }
      execute(to, "set session_replication_role = origin");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return texts(
        connection,
        """
        select tablename from pg_tables
        where schemaname = 'public' and tablename <> 'flyway_schema_history' order by tablename
        """);
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void copy(Connection from, Connection to, String table) throws SQLException {
    String columns =
        String.join(
            ", ",
            texts(
                to,
                "select column_name from information_schema.columns where table_name = '"
                    + table
                    + "' and is_generated = 'NEVER' order by ordinal_position"));
    CopyIn copy =
        to.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin");
    try (Statement statement = from.createStatement();
        ResultSet rows = statement.executeQuery("select " + columns + " from " + table)) {
      StringBuilder chunk = new StringBuilder();
      while (rows.next()) {
        append(chunk, rows);
        if (chunk.length() > CHUNK) {
          write(copy, chunk);
        }
      }
      write(copy, chunk);
    }
    copy.endCopy();
  }

  /** A row in the form of {@code copy}. */
  private static void append(StringBuilder chunk, ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    for (int i = 1; i <= columns; i++) {
      String value = rows.getString(i);
      chunk.append(
          value == null
              ? "\\N"
              : value
                  .replace("\\", "\\\\")
                  .replace("\n", "\\n")
                  .replace("\r", "\\r")
                  .replace("\t", "\\t"));
      chunk.append(i == columns ? '\n' : '\t');
    }
  }

  private static void write(CopyIn copy, StringBuilder chunk) throws SQLException {
    byte[] bytes = chunk.toString().getBytes(UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    chunk.setLength(0);
  }
}
