package se.fadder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import se.fadder.db.DatabaseCounts;
import se.fadder.signin.Passwords;

/** The whole server on a SQLite file and a free port, as an operator runs it. */
public final class RunningFile implements AutoCloseable {
  private final Fadder fadder;

  private RunningFile(Fadder fadder) {
    this.fadder = fadder;
  }

  /**
   * Starts it.
   *
   * @param demo whether to load the demonstration municipality first
   */
  public static RunningFile start(Path file, boolean demo) {
    Settings settings =
        Settings.read(
            null,
            Map.of(
                "FADDER_PORT",
                "0",
                "FADDER_DEMO",
                Boolean.toString(demo),
                "FADDER_DB_URL",
                "jdbc:sqlite:" + file));
    return new RunningFile(Fadder.start(settings, Clock.systemUTC(), Passwords.Cost.ADVISED));
  }

  public int port() {
    return fadder.port();
  }

  public DatabaseCounts counts() {
    return fadder.databaseCounts();
  }

  @Override
  public void close() {
    fadder.close();
  }
}
