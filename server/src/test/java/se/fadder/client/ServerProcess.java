package se.fadder.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.fadder.App;
import se.fadder.fixtures.JavaProcess;

/** The whole server as a process of its own, which can be stopped and started anew on its port. */
public final class ServerProcess implements AutoCloseable {
  private final Map<String, String> database;
  private final int port;
  private final List<String> flags;
  private Process process;

  /**
   * Starts it with the demonstration municipality.
   *
   * @param folder for its database
   * @param flags for Java, beside those that it has at any rate
   */
  public ServerProcess(Path folder, String... flags) throws IOException {
    this(Map.of("FADDER_DB_URL", "jdbc:sqlite:" + folder.resolve("fadder.db")), flags);
  }

  /**
   * Starts it with the demonstration municipality.
   *
   * @param database the environment that says where the database is
   * @param flags for Java, beside those that it has at any rate
   */
  public ServerProcess(Map<String, String> database, String... flags) throws IOException {
    this.database = database;
    this.flags = List.of(flags);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    process = launch(List.of());
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Takes it away, as when the network is gone. */
  public void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** Starts it again on the same port, with files that go before its own. */
  public void start(Path... overlays) throws IOException {
    process = launch(List.of(overlays));
  }

  private Process launch(List<Path> overlays) throws IOException {
    ProcessBuilder builder = JavaProcess.with(overlays, flags, App.class);
    builder.environment().putAll(database);
    builder
        .environment()
        .putAll(Map.of("FADDER_DEMO", "true", "FADDER_PORT", Integer.toString(port)));
    Process started = builder.redirectErrorStream(true).start();
    // Not closed, or the server could not write what it has to say later.
    BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("Fadder is running")) {
        Thread.ofVirtual().start(() -> drain(lines));
        return started;
      }
    }
    throw new IOException("the server did not start:\n" + said);
  }

  private static void drain(BufferedReader lines) {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it runs still. */
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    stop();
  }
}
