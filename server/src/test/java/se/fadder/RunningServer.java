package se.fadder;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.fadder.db.DatabaseCounts;
import se.fadder.db.DatabaseWatch;
import se.fadder.signin.Passwords;

/** The whole server on a free port, as an operator sets it up. */
public final class RunningServer implements AutoCloseable {
  private final Server server;

  private RunningServer(Server server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param environment the variables that set it up, but for the port
   */
  public static RunningServer start(Map<String, String> environment, Clock clock) {
    return start(environment, clock, UnaryOperator.identity());
  }

  /**
   * Starts it with another database watch.
   *
   * @param watch gives the one that the database has in place of the metrics
   */
  public static RunningServer start(
      Map<String, String> environment, Clock clock, UnaryOperator<DatabaseWatch> watch) {
    Map<String, String> whole = new HashMap<>(environment);
    whole.put("FADDER_PORT", "0");
    return new RunningServer(
        Server.start(
            Settings.read(null, whole), clock, Passwords.Cost.ADVISED, watch, rooms -> {}));
  }

  /** The link that it prints on its console while nobody has set it up. */
  public URI setupLink() {
    return server.setupLink().orElseThrow();
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
