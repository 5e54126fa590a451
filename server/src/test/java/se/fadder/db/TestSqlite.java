package se.fadder.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import se.fadder.fixtures.TestFolders;

/** SQLite files in a temporary folder, copied from one that was migrated once. */
final class TestSqlite {
  private static final Path FOLDER = folder();
  private static final Path TEMPLATE = template();

  private static int count;

  private TestSqlite() {}

  private static Path folder() {
    try {
      Path folder = TestFolders.create("fadder-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> empty(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void empty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path template() {
    Path file = FOLDER.resolve("template.db");
    Databases.open(settings(file)).close();
    return file;
  }

  private static DatabaseSettings settings(Path file) {
    return new DatabaseSettings("jdbc:sqlite:" + file);
  }

  static synchronized TestDatabase create() {
    Path file = FOLDER.resolve("test" + ++count + ".db");
    try {
      Files.copy(TEMPLATE, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DatabaseSettings settings = settings(file);
    Database database = SqliteDatabase.openMigrated(settings, DatabaseWatch.NONE);
    return new TestDatabase(
        settings,
        database,
        () -> {
          database.close();
          delete(file);
        });
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
