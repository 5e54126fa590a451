package se.fadder.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/** The migrations, which bring the tables to the state that this version of the server expects. */
final class Migrations {
  private Migrations() {}

  /**
   * A migration that was run.
   *
   * @param checksum null when it failed
   * @param by the release that ran it; another name where it was run before releases were noted
   */
  record Applied(@Nullable Integer checksum, String by) {}

  /**
   * Runs what has not been run. Several servers may do so at once; one does the work.
   *
   * @throws DatabaseFailure when the database and this release do not fit
   */
  static void run(DataSource source, Dialect dialect) {
    Map<String, Integer> bundled = bundled(dialect);
    Map<String, Applied> applied = applied(source);
    if (!isCurrent(bundled, applied)) {
      MigrationFit.require(bundled, applied);
      migrate(source, dialect, MigrationVersion.LATEST);
      // Another server may have been quicker, and of another release.
      MigrationFit.require(bundled, applied(source));
    }
  }

  /**
   * Whether exactly what this server brings has been run, unchanged. At most starts nothing is to
   * be done, and Flyway takes longer to find that out than the rest of the start does.
   */
  static boolean isCurrent(DataSource source, Dialect dialect) {
    return isCurrent(bundled(dialect), applied(source));
  }

  private static boolean isCurrent(Map<String, Integer> bundled, Map<String, Applied> applied) {
    return applied.size() == bundled.size()
        && applied.entrySet().stream()
            .allMatch(entry ->
                entry.getValue().checksum() != null
                    && entry.getValue().checksum().equals(bundled.get(entry.getKey())));
  }

  /** The migrations that Flyway has noted, in order; empty where its table is missing. */
  private static Map<String, Applied> applied(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return applied(connection);
    } catch (SQLException e) {
      return Map.of();
    }
  }

  /** The same, of a connection that somebody has open. */
  static Map<String, Applied> applied(Connection connection) {
    Map<String, Applied> applied = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select script, checksum, success, installed_by
                from flyway_schema_history
                where version is not null
                order by installed_rank
                """)) {
      while (rows.next()) {
        applied.put(
            rows.getString(1),
            new Applied(rows.getBoolean(3) ? rows.getInt(2) : null, rows.getString(4)));
      }
    } catch (SQLException e) {
      return Map.of();
    }
    return applied;
  }

  /** Runs what has not been run, up to some version. */
  static void migrate(DataSource source, Dialect dialect, MigrationVersion last) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations(locations(dialect).stream().map("classpath:"::concat).toArray(String[]::new))
        .placeholders(dialect.placeholders())
        .target(last)
        .installedBy(BundledMigrations.release())
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load()
        .migrate();
  }

  /** The migrations of this release, by the names of their files, with their checksums. */
  static Map<String, Integer> bundled(Dialect dialect) {
    return BundledMigrations.in(locations(dialect));
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
