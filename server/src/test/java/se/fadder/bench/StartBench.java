package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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

  private StartBench() {}

  static void run() throws IOException, InterruptedException, SQLException {
    if (!Files.exists(Started.JAR)) {
      throw new IllegalStateException("build with -Paot,bench: there is no " + Started.JAR);
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
      new Load(server.port(), CONNECTIONS, number -> requests[number % requests.length])
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
}
