package se.fadder.db;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the state that this version of the server expects. */
final class Migrations {
  private Migrations() {}

  /** Runs what has not been run. Several servers may do so at once; one does the work. */
  static void run(DataSource source, Dialect dialect) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations(locations(dialect).toArray(String[]::new))
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
        folders.add("classpath:" + folder);
      }
    }
    return folders;
  }
}
