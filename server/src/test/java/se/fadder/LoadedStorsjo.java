package se.fadder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.fixtures.TestFolders;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.seed.SeedFiles;

/**
 * The demonstration municipality as rooms load it on a day, without accounts. Into SQLite it is
 * loaded once in the life of this process, and copied from then on.
 *
 * @param usernames who would get which
 */
record LoadedStorsjo(Path file, Map<String, PersonId> usernames) {
  private static final Map<String, LoadedStorsjo> BY_DAY = new HashMap<>();

  /**
   * Loads it into a database without rows; returns who would get which username.
   *
   * @param day such as {@code 2026-03-11}
   */
  static Map<String, PersonId> into(Database database, DatabaseSettings settings, String day) {
    if (!settings.url().startsWith("jdbc:sqlite:")) {
      return load(database, day);
    }
    LoadedStorsjo loaded = on(day);
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("restore from '" + loaded.file + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return loaded.usernames;
  }

  private static synchronized LoadedStorsjo on(String day) {
    return BY_DAY.computeIfAbsent(day, LoadedStorsjo::first);
  }

  private static LoadedStorsjo first(String day) {
    try {
      Path folder = TestFolders.create("fadder-storsjo");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> DemoFiles.delete(folder)));
      Path file = folder.resolve("fadder.db");
      try (Database database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + file))) {
        return new LoadedStorsjo(file, load(database, day));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, PersonId> load(Database database, String day) {
    Map<String, PersonId> usernames = new HashMap<>();
    Demo.seed(
            TestRooms.on(database, SettableClock.on(day)),
            (tx, person, username) -> usernames.put(username, person))
        .load(SeedFiles.bundled(), Demo.TEMPLATES, Demo.FOLDER);
    return Map.copyOf(usernames);
  }
}
