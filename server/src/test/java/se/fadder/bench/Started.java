package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import se.fadder.RunningDemo;

/** A server in a process of its own, as an operator starts it. */
record Started(Process process, int port, long at) implements AutoCloseable {
  /**
   * Starts what the archive holds.
   *
   * @param program its {@code bin/fadder}
   * @param flags of Java, behind those that it has itself
   */
  static Started archive(Path program, List<String> flags, Path file, boolean demo)
      throws IOException {
    return start(List.of(program.toAbsolutePath().toString()), String.join(" ", flags), file, demo);
  }

  /**
   * Starts the classes as they are compiled.
   *
   * @param before a command that becomes the server, such as one that limits it first
   */
  static Started classes(List<String> before, List<String> flags, Path file, boolean demo)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(List.of(Child.java(), Child.FLAGS));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "se.fadder.App"));
    return start(command, "", file, demo);
  }

  private static Started start(List<String> command, String flags, Path file, boolean demo)
      throws IOException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("FADDER_JAVA_OPTIONS", flags);
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
    while (process.isAlive() && System.nanoTime() - at < Duration.ofMinutes(3).toNanos()) {
      try {
        return new Wire(port);
      } catch (ConnectException e) {
        LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
      }
    }
    throw new IllegalStateException("the server did not start");
  }

  /** Signs in to a demonstration account and gives the token. */
  String signIn(String username) throws IOException {
    try (Wire wire = new Wire(port)) {
      wire.exchange(signInRequest(username, RunningDemo.PASSWORD));
      String answer = new String(wire.body(), UTF_8);
      int start = answer.indexOf("\"token\":\"") + 9;
      return answer.substring(start, answer.indexOf('"', start));
    }
  }

  static byte[] signInRequest(String username, String password) {
    return Wire.post(
        "/signin",
        "none",
        "Content-Type: application/json\r\n",
        "{\"username\": \"%s\", \"password\": \"%s\", \"client\": \"NATIVE\"}"
            .formatted(username, password));
  }

  /** What it has taken of processors so far, whatever else the machine does. */
  double cpuSeconds() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
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
