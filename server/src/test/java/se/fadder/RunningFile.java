package se.fadder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import se.fadder.db.DatabaseCounts;
import se.fadder.db.DatabaseWatch;
import se.fadder.signin.Passwords;

/** The whole server on a SQLite file and a free port, as an operator runs it. */
public final class RunningFile implements AutoCloseable {
  private final Server server;

  private RunningFile(Server server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param demo whether to load the demonstration municipality first
   */
  public static RunningFile start(Path file, boolean demo) {
    return new RunningFile(
        Server.start(settings(file, demo), Clock.systemUTC(), Passwords.Cost.ADVISED));
  }

  /** Starts a server without the demonstration; the watch is told what the database does. */
  public static RunningFile start(Path file, DatabaseWatch watch) {
    return new RunningFile(
        Server.start(
            settings(file, false),
            Clock.systemUTC(),
            Passwords.Cost.ADVISED,
            metrics -> watch,
            rooms -> {}));
  }

  private static Settings settings(Path file, boolean demo) {
    return Settings.read(
        null,
        Map.of(
            "FADDER_PORT",
            "0",
            "FADDER_DEMO",
            Boolean.toString(demo),
            "FADDER_DB_URL",
            "jdbc:sqlite:" + file));
  }

  public int port() {
    return server.port();
  }

  public DatabaseCounts counts() {
    return server.databaseCounts();
  }

  @Override
  public void close() {
    server.close();
  }
}
