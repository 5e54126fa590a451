package se.fadder.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * SQLite files in a temporary folder, copied from one that was migrated once. They lie in memory
 * where the system has room for them there: each commit waits for the disk, each test for some.
 */
final class TestSqlite {
  private static final Path MEMORY = Path.of("/dev/shm");

  /** Far more than the tests ever keep at once. */
  private static final long ROOM = 1L << 30;

  private static final Path FOLDER = folder();
  private static final Path TEMPLATE = template();

  private static int count;

  private TestSqlite() {}

  private static Path folder() {
    try {
      Path folder =
          isRoomInMemory()
              ? Files.createTempDirectory(MEMORY, "fadder-test")
              : Files.createTempDirectory("fadder-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> empty(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRoomInMemory() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
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
