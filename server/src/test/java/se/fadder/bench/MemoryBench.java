package se.fadder.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The benchmark of the memory that a server needs: Fadder as an operator starts it, with the flags
 * of each size that {@code deploy/MEMORY.md} names, inside that size's limit where Linux lets it be
 * set (as root, by control groups). Whoever goes beyond the limit is killed, as in a container.
 */
final class MemoryBench {
  private static final int REQUESTS = 20_000;
  private static final int CONNECTIONS = 32;
  private static final int SIGN_INS = 100;
  private static final Path SIZES = Path.of("..", "deploy", "MEMORY.md");

  private MemoryBench() {}

  /** A row of the table: the limit in MiB and the flags that fit it. */
  private record Row(int limit, List<String> flags) {
    static Row of(String row) {
      String[] cells = row.split("\\|", -1);
      String flags = cells[2].replace("`", "").strip();
      return new Row(
          Integer.parseInt(cells[1].replaceAll("\\D", "")),
          Stream.of(flags.split(" +")).filter(flag -> !flag.isEmpty()).toList());
    }
  }

  static void run() throws IOException, InterruptedException, SQLException {
    Path file = Dataset.ofToday().file();
    System.out.println(
        "| limit, MiB | resident after the start | at most, under load | answers/s | p99, ms |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: |");
    for (Row size : sizes()) {
      measure(size, file);
    }
  }

  private static List<Row> sizes() throws IOException {
    String own = System.getProperty("bench.size", "");
    return own.isEmpty()
        ? Files.readAllLines(SIZES).stream()
            .filter(row -> row.matches("\\| \\d+ .*"))
            .map(Row::of)
            .toList()
        : List.of(Row.of("|" + own + "|"));
  }

  private static void measure(Row size, Path file) throws IOException, InterruptedException {
    int port = freePort();
    try (Limit limit = Limit.of(size.limit)) {
      Process server = start(size, file, port, limit);
      try {
        waitFor(server, port);
        double begun = Child.residentMiB(server.pid());
        byte[][] requests = requests();
        Load.Sample outcome =
            new Load(port, CONNECTIONS, number -> requests[number % requests.length])
                .closed(REQUESTS);
        System.out.printf(
            "| %d | %.0f | %.0f | %,.0f | %.1f |%n",
            size.limit,
            begun,
            Child.mostResidentMiB(server.pid()),
            outcome.perSecond(),
            outcome.millis(0.99));
      } catch (IOException | IllegalStateException e) {
        System.out.printf("| %d | did not hold: %s |%n", size.limit, e);
      } finally {
        server.destroy();
        if (!server.waitFor(30, TimeUnit.SECONDS)) {
          server.destroyForcibly().waitFor();
        }
      }
    }
  }

  private static byte[][] requests() throws IOException {
    byte[][] requests = new byte[Dataset.SIZE.signedIn()][];
    for (int i = 0; i < requests.length; i++) {
      requests[i] =
          i % (Dataset.SIZE.signedIn() / SIGN_INS) == 0
              ? signIn(i)
              : HomeBench.request(HomeBench.Form.TEXT, Dataset.token(i), "");
    }
    return requests;
  }

  /** Each takes 19 MiB while it is judged. */
  private static byte[] signIn(int number) {
    return Wire.post(
        "/signin",
        "",
        "Content-Type: application/json\r\n",
        "{\"username\":\"nobody.%d\",\"password\":\"guess\",\"client\":\"NATIVE\"}"
            .formatted(number));
  }

  private static Process start(Row size, Path file, int port, Limit limit) throws IOException {
    List<String> command = new ArrayList<>(limit.prefix());
    command.addAll(List.of(Child.java(), Child.FLAGS));
    command.addAll(size.flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "se.fadder.App"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder
        .environment()
        .putAll(
            Map.of(
                "FADDER_PORT",
                "" + port,
                "FADDER_DB_URL",
                "jdbc:sqlite:" + file,
                "MALLOC_ARENA_MAX",
                "2"));
    return builder.start();
  }

  private static void waitFor(Process server, int port) throws InterruptedException {
    for (int tried = 0; server.isAlive() && tried < 6_000; tried++) {
      try (Wire _ = new Wire(port)) {
        return;
      } catch (IOException e) {
        Thread.sleep(10);
      }
    }
    throw new IllegalStateException("the server did not start");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A control group for memory, or none where there can be none. */
  private record Limit(List<String> prefix, List<Path> made) implements AutoCloseable {
    static Limit of(int mib) throws IOException {
      Path unified = Path.of("/sys/fs/cgroup/cgroup.controllers");
      Path parent = Path.of(Files.exists(unified) ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory");
      Path group = parent.resolve("fadder-bench-" + ProcessHandle.current().pid());
      String key = Files.exists(unified) ? "memory.max" : "memory.limit_in_bytes";
      try {
        Files.createDirectory(group);
        Files.writeString(group.resolve(key), Long.toString(mib * 1024L * 1024));
      } catch (IOException e) {
        System.out.println("(without a limit: " + e.getMessage() + ")");
        Files.deleteIfExists(group);
        return new Limit(List.of(), List.of());
      }
      // The shell enters the group and then becomes the server.
      String enter = "echo $$ > " + group.resolve("cgroup.procs") + " && exec \"$@\"";
      return new Limit(List.of("sh", "-c", enter, "sh"), List.of(group));
    }

    @Override
    public void close() throws IOException {
      for (Path group : made) {
        Files.deleteIfExists(group);
      }
    }
  }
}
