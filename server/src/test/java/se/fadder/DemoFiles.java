package se.fadder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.fixtures.TestFolders;
import se.fadder.kernel.SettableClock;
import se.fadder.seed.SeedFiles;

/**
 * The SQLite files that hold the demonstration municipality as a server loads it. Loading takes a
 * second or two, copying milliseconds, so each is loaded once in the life of this process for all
 * servers that start on the same day.
 */
final class DemoFiles {
  private static final Map<Object, Path> LOADED = new HashMap<>();

  private DemoFiles() {}

  /** Copies one to a file that does not exist yet, as it stands at the clock's time. */
  static synchronized void copy(Clock clock, Path to) throws IOException {
    Path loaded = LOADED.get(startOf(clock));
    if (loaded == null) {
      loaded = load(clock);
      LOADED.put(startOf(clock), loaded);
    }
    Files.copy(loaded, to);
  }

  /** The municipality is laid out around a day; a clock that a test sets says the minute too. */
  private static Object startOf(Clock clock) {
    return clock.equals(Clock.systemUTC())
        ? LocalDate.now(clock.withZone(SettableClock.STOCKHOLM))
        : clock.instant();
  }

  private static Path load(Clock clock) throws IOException {
    Path folder = TestFolders.create("fadder-demo-loaded");
    Path file = folder.resolve("fadder.db");
    // Without a server, whose background work would leave something there too.
    load(SeedFiles.bundled(), clock, file);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return file;
  }

  /** Loads the municipality as some files have it into a database that does not exist yet. */
  static void load(SeedFiles files, Clock clock, Path into) {
    try (Database database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + into))) {
      Demo.load(TestRooms.on(database, clock, Map.of("FADDER_DEMO", "true")), files);
    }
  }

  /** Deletes a folder of files. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
