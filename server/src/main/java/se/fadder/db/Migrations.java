package se.fadder.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the state that this version of the server expects. */
final class Migrations {
  private Migrations() {}

  /** Runs what has not been run. Several servers may do so at once; one does the work. */
  static void run(DataSource source, Dialect dialect) {
    if (!isCurrent(source, dialect)) {
      migrate(source, dialect);
    }
  }

  /**
   * Whether exactly what this server brings has been run, unchanged: at most starts nothing is to
   * be done, and Flyway takes longer to find that out than the rest of the start does.
   */
  static boolean isCurrent(DataSource source, Dialect dialect) {
    return applied(source).equals(BundledMigrations.in(locations(dialect)));
  }

  /** What Flyway has noted: nothing where there is no table of it yet. */
  private static Map<String, Integer> applied(DataSource source) {
    Map<String, Integer> checksums = new HashMap<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select script, case when success then checksum end from flyway_schema_history")) {
      while (rows.next()) {
        checksums.put(rows.getString(1), rows.getInt(2));
      }
    } catch (SQLException e) {
      return Map.of();
    }
    return checksums;
  }

  private static void migrate(DataSource source, Dialect dialect) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations(locations(dialect).stream().map("classpath:"::concat).toArray(String[]::new))
        .placeholders(dialect.placeholders())
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load()
        .migrate();
  }

  private static List<String> locations(Dialect dialect) {
    List<String> folders = new ArrayList<>();
    for (String folder : List.of("db/migration", dialect.ownMigrations())) {
      if (Migrations.class.getClassLoader().getResource(folder) != null) {
        folders.add(folder);
      }
    }
    return folders;
  }
}
