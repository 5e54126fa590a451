package se.fadder.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The benchmark of the start: from the start of the process to the first GraphQL answer, on a
 * database that holds data already, with and without the AOT cache that {@code -Paot} builds; and
 * the memory that the server holds after many requests.
 */
final class StartBench {
  private static final int ROUNDS = 5;
  private static final int REQUESTS = 10_000;
  private static final int CONNECTIONS = 32;
  private static final Path CACHE = Path.of("target", "fadder.aot");
  private static final Path JAR = Path.of("target", "fadder.jar");

  private StartBench() {}

  static void run() throws IOException, InterruptedException, SQLException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException("build with -Paot,bench: there is no " + JAR);
    }
    Path file = Dataset.ofToday().file();
    byte[] request = HomeBench.request(HomeBench.Form.TEXT, Dataset.token(1), "");
    System.out.println("| start | first answer after, s (median of " + ROUNDS + ") |");
    System.out.println("| --- | ---: |");
    row("without an AOT cache", List.of(), file, request);
    row("with it", List.of("-XX:AOTCache=" + CACHE), file, request);
    try (Started server = Started.start(List.of("-XX:AOTCache=" + CACHE), file)) {
      server.firstAnswer(request);
      byte[][] requests = new byte[Dataset.SIZE.signedIn()][];
      for (int i = 0; i < requests.length; i++) {
        requests[i] = HomeBench.request(HomeBench.Form.TEXT, Dataset.token(i), "");
      }
      new Load(server.port, CONNECTIONS, number -> requests[number % requests.length])
          .closed(REQUESTS);
      System.out.printf(
          "%nresident after %,d requests: %.0f MiB%n", REQUESTS, Child.residentMiB(server.pid()));
    }
  }

  private static void row(String name, List<String> flags, Path file, byte[] request)
      throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      try (Started server = Started.start(flags, file)) {
        seconds.add(server.firstAnswer(request));
      }
    }
    seconds.sort(null);
    System.out.printf("| %s | %.2f |%n", name, seconds.get(ROUNDS / 2));
  }

  /** Fadder as an operator starts it. */
  record Started(Process process, int port, long at) implements AutoCloseable {
    static Started start(List<String> flags, Path file) throws IOException {
      return start(flags, file, false);
    }

    static Started start(List<String> flags, Path file, boolean demo) throws IOException {
      int port = freePort();
      List<String> command = new ArrayList<>(List.of(Child.java(), Child.FLAGS));
      command.addAll(flags);
      command.addAll(List.of("-jar", JAR.toString()));
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("FADDER_PORT", Integer.toString(port));
      builder.environment().put("FADDER_DB_URL", "jdbc:sqlite:" + file);
      builder.environment().put("FADDER_DEMO", Boolean.toString(demo));
      long at = System.nanoTime();
      return new Started(builder.start(), port, at);
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    /** Seconds from the start of the process until the request was answered. */
    double firstAnswer(byte[] request) throws IOException {
      try (Wire wire = connect()) {
        int status = wire.exchange(request);
        if (status != 200) {
          throw new IllegalStateException("the first answer has status " + status);
        }
        return (System.nanoTime() - at) / 1e9;
      }
    }

    /** A connection, as soon as the server listens. */
    Wire connect() throws IOException {
      while (process.isAlive() && System.nanoTime() - at < Duration.ofMinutes(1).toNanos()) {
        try {
          return new Wire(port);
        } catch (ConnectException e) {
          LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
      }
      throw new IllegalStateException("the server did not start");
    }

    long pid() {
      return process.pid();
    }

    /** Stops the server as an operator does: with SIGTERM. */
    @Override
    public void close() {
      process.destroy();
      process.onExit().orTimeout(120, TimeUnit.SECONDS).join();
    }
  }
}
