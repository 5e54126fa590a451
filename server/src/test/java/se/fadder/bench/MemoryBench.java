package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The benchmark of the memory that a server needs: for each size that {@code deploy/MEMORY.md}
 * names, a server with its flags and, where Linux lets it be set, within its limit. Fails when more
 * was resident at any moment than the size, or when the server did not hold.
 */
final class MemoryBench {
  private static final int SMALL_REQUESTS = 5_000;
  private static final int SMALL_CONNECTIONS = 8;
  private static final int SIGN_INS = 40;
  private static final int SIGN_INS_AT_ONCE = 8;
  private static final int HOMES = 10_000;
  private static final int HOME_CONNECTIONS = 32;
  private static final int WRONG_CREDENTIALS = 401;

  /** What the client asks for as it is opened, and now and then. */
  private static final List<ClientOperation> SMALL =
      List.of(
          ClientOperation.of("shell", "viewer"),
          ClientOperation.of("push", "devices"),
          ClientOperation.of("routines", "routineRuns"),
          ClientOperation.of("signin", "signInSessions"));

  private static final Path DEMONSTRATION = Path.of("target", "bench", "demonstration.db");

  private final Started server;
  private final List<String> tokens;

  private MemoryBench(Started server, List<String> tokens) {
    this.server = server;
    this.tokens = tokens;
  }

  /** A server with some data, which is measured and stopped. */
  private interface Run {
    /** Tells the most that was resident in the end. */
    double measure() throws IOException, InterruptedException, SQLException;
  }

  static void run() throws IOException, InterruptedException, SQLException {
    Dataset many = Dataset.ofToday();
    List<String> failures = new ArrayList<>();
    System.out.println("| MiB | data | start | small requests | homes | homes/s | p99 ms |");
    System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
    String only = System.getProperty("bench.only", "");
    for (MemorySize size : MemorySize.documented()) {
      if (only.isEmpty() || only.equals(Integer.toString(size.mib()))) {
        require(size, "demonstration", failures, () -> demonstration(size));
        require(size, "30,000 people", failures, () -> many(size, many));
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("too little memory: " + String.join("; ", failures));
    }
  }

  private static void require(MemorySize size, String data, List<String> failures, Run run)
      throws InterruptedException, SQLException {
    String name = size.mib() + " MiB with " + data;
    System.out.printf("| %d | %s | ", size.mib(), data);
    try {
      double most = run.measure();
      if (most > size.mib()) {
        failures.add("%s took %.0f".formatted(name, most));
      }
    } catch (IOException | IllegalStateException e) {
      System.out.println("did not hold |");
      failures.add(name + ": " + e);
    }
  }

  /** As the README starts it: with nothing, so that the municipality is loaded first. */
  private static double demonstration(MemorySize size)
      throws IOException, InterruptedException, SQLException {
    Dataset.delete(DEMONSTRATION);
    try (MemoryLimit limit = MemoryLimit.of(size.mib());
        Started server = Started.classes(limit.before(), flags(size, limit), DEMONSTRATION, true)) {
      List<String> tokens = new ArrayList<>();
      server.connect().close();
      for (List<String> account :
          new Dataset(DEMONSTRATION, Dataset.SIZE)
              .rows("select username, person_id from account order by username")) {
        tokens.add(server.signIn(account.getFirst()));
      }
      return new MemoryBench(server, tokens).measure();
    }
  }

  private static double many(MemorySize size, Dataset data)
      throws IOException, InterruptedException {
    List<String> tokens =
        IntStream.range(0, data.size().signedIn()).mapToObj(Dataset::token).toList();
    try (MemoryLimit limit = MemoryLimit.of(size.mib());
        Started server = Started.classes(limit.before(), flags(size, limit), data.file(), false)) {
      server.firstAnswer(HomeBench.request(tokens.getFirst(), ""));
      return new MemoryBench(server, tokens).measure();
    }
  }

  private static List<String> flags(MemorySize size, MemoryLimit limit) {
    List<String> flags = new ArrayList<>(size.flags());
    flags.addAll(limit.flags());
    String more = System.getProperty("bench.flags", "");
    flags.addAll(Stream.of(more.split(" ")).filter(flag -> !flag.isEmpty()).toList());
    return flags;
  }

  private double measure() throws IOException, InterruptedException {
    double start = Child.mostResidentMiB(server.pid());
    load(SMALL_CONNECTIONS, small()).closed(SMALL_REQUESTS);
    signIns();
    double small = Child.mostResidentMiB(server.pid());
    Load.Sample homes = load(HOME_CONNECTIONS, homes()).closed(HOMES);
    double most = Child.mostResidentMiB(server.pid());
    System.out.printf(
        "%.0f | %.0f | %.0f | %,.0f | %.1f |%n",
        start, small, most, homes.perSecond(), homes.millis(0.99));
    return most;
  }

  private Load load(int connections, List<byte[]> requests) {
    return new Load(server.port(), connections, number -> requests.get(number % requests.size()));
  }

  private List<byte[]> small() throws IOException {
    List<byte[]> requests = new ArrayList<>();
    for (String token : tokens) {
      for (ClientOperation operation : SMALL) {
        requests.add(operation.request(token, Map.of()));
      }
    }
    return requests;
  }

  private List<byte[]> homes() throws IOException {
    List<byte[]> requests = new ArrayList<>();
    for (String token : tokens) {
      requests.add(HomeBench.request(token, ""));
    }
    return requests;
  }

  /** Has passwords judged, each of which takes 19 MiB meanwhile. */
  private void signIns() throws IOException, InterruptedException {
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(SIGN_INS_AT_ONCE)) {
      for (int i = 0; i < SIGN_INS; i++) {
        byte[] request = Started.signInRequest("nobody." + i, "not the password");
        answers.add(
            threads.submit(() -> {
              try (Wire wire = new Wire(server.port())) {
                return wire.exchange(request);
              }
            }));
      }
    }
    for (Future<Integer> answer : answers) {
      requireRefused(answer);
    }
  }

  private static void requireRefused(Future<Integer> answer)
      throws IOException, InterruptedException {
    try {
      if (answer.get() != WRONG_CREDENTIALS) {
        throw new IOException("a password was answered with " + answer.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("a password was not judged", e);
    }
  }
}
