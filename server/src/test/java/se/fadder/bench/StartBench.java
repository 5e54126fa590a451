package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The benchmark of the start: from the start of the process to the first GraphQL answer, on a
 * database that holds data already, with and without the AOT cache that the archive holds; and the
 * memory that the server holds after many requests.
 */
final class StartBench {
  private static final int ROUNDS = 5;
  private static final int REQUESTS = 10_000;
  private static final int CONNECTIONS = 32;
  private static final Path ARCHIVE = Path.of("target", "archive");

  private StartBench() {}

  static void run() throws IOException, InterruptedException, SQLException {
    Path program = program();
    Path file = Dataset.ofToday().file();
    byte[] request = HomeBench.request(Dataset.token(1), "");
    System.out.println("| start | first answer after, s (median of " + ROUNDS + ") | of CPU, s |");
    System.out.println("| --- | ---: | ---: |");
    row("without an AOT cache", program, List.of("-XX:AOTMode=off"), file, request);
    row("with it", program, List.of(), file, request);
    try (Started server = Started.archive(program, List.of(), file, false)) {
      server.firstAnswer(request);
      byte[][] requests = new byte[Dataset.SIZE.signedIn()][];
      for (int i = 0; i < requests.length; i++) {
        requests[i] = HomeBench.request(Dataset.token(i), "");
      }
      new Load(server.port(), CONNECTIONS, number -> requests[number % requests.length])
          .closed(REQUESTS);
      System.out.printf(
          "%nresident after %,d requests: %.0f MiB%n", REQUESTS, Child.residentMiB(server.pid()));
    }
  }

  private static Path program() throws IOException {
    try (Stream<Path> made = Files.find(ARCHIVE, 3, (path, _) -> path.endsWith("bin/fadder"))) {
      return made.findFirst().orElseThrow();
    } catch (NoSuchFileException | NoSuchElementException e) {
      throw new IllegalStateException("build with -Darchive.skip=false: there is no archive", e);
    }
  }

  private static void row(String name, Path program, List<String> flags, Path file, byte[] request)
      throws IOException {
    List<Double> seconds = new ArrayList<>();
    List<Double> worked = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      try (Started server = Started.archive(program, flags, file, false)) {
        seconds.add(server.firstAnswer(request));
        worked.add(server.cpuSeconds());
      }
    }
    seconds.sort(null);
    worked.sort(null);
    System.out.printf(
        "| %s | %.2f | %.2f |%n", name, seconds.get(ROUNDS / 2), worked.get(ROUNDS / 2));
  }
}
