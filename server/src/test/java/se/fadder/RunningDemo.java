package se.fadder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fadder.fixtures.TestFolders;
import se.fadder.seed.SeedFiles;
import se.fadder.signin.Passwords;

/** The whole server with the demonstration municipality, on a fresh SQLite file and a free port. */
public final class RunningDemo implements AutoCloseable {
  /** What every demonstration account is signed in with. */
  public static final String PASSWORD = Demo.PASSWORD;

  /** Tests sign in often and guard nothing. */
  static final Passwords.Cost CHEAP = new Passwords.Cost(64, 1);

  private final Path folder;
  private final Map<String, String> environment;
  private final Clock clock;
  private final int port;
  private Server server;
  private boolean isAway;

  private RunningDemo(Path folder, Map<String, String> environment, Clock clock) {
    this.folder = folder;
    this.environment = environment;
    this.clock = clock;
    this.server = fadder(0);
    this.port = server.port();
  }

  public static RunningDemo start() throws IOException {
    return start(Clock.systemUTC());
  }

  public static RunningDemo start(Clock clock) throws IOException {
    return start(clock, Map.of());
  }

  public static RunningDemo start(Map<String, String> environment) throws IOException {
    return start(Clock.systemUTC(), environment);
  }

  /**
   * Starts it.
   *
   * @param more settings, by their environment variables
   */
  public static RunningDemo start(Clock clock, Map<String, String> more) throws IOException {
    Path folder = TestFolders.create("fadder-demo");
    DemoFiles.copy(clock, file(folder));
    return start(folder, clock, more);
  }

  /** Starts it with the municipality as other files than those that come with Fadder have it. */
  public static RunningDemo start(SeedFiles files) throws IOException {
    Path folder = TestFolders.create("fadder-demo");
    DemoFiles.load(files, Clock.systemUTC(), file(folder));
    return start(folder, Clock.systemUTC(), Map.of());
  }

  /** Starts it without the file, so that this start loads the municipality. */
  static RunningDemo startEmpty() throws IOException {
    return start(TestFolders.create("fadder-demo"), Clock.systemUTC(), Map.of());
  }

  /** Starts it with what lies in a folder, which goes with it. */
  public static RunningDemo start(Path folder, Clock clock, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("FADDER_DEMO", "true");
    environment.put("FADDER_DB_URL", databaseUrl(folder));
    return new RunningDemo(folder, environment, clock);
  }

  private Server fadder(int port) {
    Map<String, String> whole = new HashMap<>(environment);
    whole.put("FADDER_PORT", String.valueOf(port));
    return Server.start(Settings.read(null, whole), clock, CHEAP);
  }

  private static Path file(Path folder) {
    return folder.resolve("fadder.db");
  }

  private static String databaseUrl(Path folder) {
    return "jdbc:sqlite:" + file(folder);
  }

  /** The file that its data is in. */
  public Path file() {
    return folder.resolve("fadder.db");
  }

  /** Where its data is, for whoever comes from outside. */
  public String databaseUrl() {
    return databaseUrl(folder);
  }

  /** Where it shows its metrics, if it was told to. */
  public URI metrics() {
    return URI.create("http://localhost:" + server.metricsPort().orElseThrow() + "/metrics");
  }

  /** Each method and path that it answers with something else than a file. */
  List<String> answered() {
    return server.answered();
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Takes it away, as when the network is gone. */
  public void goAway() {
    server.close();
    isAway = true;
  }

  /** Starts it again at its address, with all that it had. */
  public void comeBack() {
    server = fadder(port);
    isAway = false;
  }

  @Override
  public void close() throws IOException {
    if (!isAway) {
      server.close();
    }
    DemoFiles.delete(folder);
  }
}
