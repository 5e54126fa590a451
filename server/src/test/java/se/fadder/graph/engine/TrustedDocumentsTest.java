package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Documents.Valid;

/** Tests documents that are known beforehand, and what a request that names one pays for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrustedDocumentsTest {
  private static final int ROUNDS = 20_000;

  private static final String PAGE =
      """
      query Page($first: Int!, $after: String) {
        books(first: $first, after: $after) {nodes {...B} pageInfo {endCursor}}
      }
      fragment B on Book {id title genre author {id name} sequel {id title author {name}}}
      """;

  private Database database;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("books.db")));
    new Books().store(database, 3);
  }

  @AfterAll
  void close() {
    database.close();
  }

  private Graph graph(String... trusted) {
    return new Books()
        .graph(
            database,
            Clock.systemUTC(),
            new Graph.Settings(Limits.USUAL, false, List.of(trusted), false, 0));
  }

  private static GraphRequest request(String document, int first) {
    return new GraphRequest(
        new GraphRequest.Trusted(TrustedDocuments.id(document)),
        null,
        Map.of("first", first),
        false);
  }

  @Test
  void isAnsweredAsItsTextIs() {
    try (Graph graph = graph(PAGE)) {
      GraphRequest text = new GraphRequest(PAGE, null, Map.of("first", 2), false);
      assertThat(graph.answer(request(PAGE, 2), Books.viewer()))
          .isEqualTo(graph.answer(text, Books.viewer()));
      assertThat(graph.answer(request(PAGE, 101), Books.viewer()).errors())
          .extracting(Failure::code)
          .containsExactly(ErrorCode.BAD_USER_INPUT);
    }
  }

  /**
   * Whoever parses, validates or weighs a document makes objects. To find one that is known makes
   * none: not one byte in so many rounds but for what the measuring itself may take.
   */
  @Test
  void isFoundWithoutParsingValidatingOrWeighing() {
    try (Graph graph = graph(PAGE)) {
      GraphRequest request = request(PAGE, 100);
      ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long bytes = Long.MAX_VALUE;
      long nanos = Long.MAX_VALUE;
      for (int i = 0; i < 5; i++) {
        long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        long before = System.nanoTime();
        look(graph, request);
        nanos = Math.min(nanos, System.nanoTime() - before);
        bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - bytesBefore);
      }
      System.out.printf(
          "a trusted document is found in %d ns and %d bytes; one that is read anew in %d ns%n",
          nanos / ROUNDS, bytes / ROUNDS, readAnew(graph));
      assertThat(bytes).isLessThan(ROUNDS);
    }
  }

  private static void look(Graph graph, GraphRequest request) {
    for (int i = 0; i < ROUNDS; i++) {
      if (!(graph.documents().of(request.document()) instanceof Valid valid)
          || valid.operations().getFirst().most() > Limits.USUAL.cost()) {
        throw new AssertionError("not found, or to be weighed at each request");
      }
    }
  }

  private static long readAnew(Graph graph) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 500; i++) {
      GraphRequest.Text text = new GraphRequest.Text(PAGE + "#" + i);
      long before = System.nanoTime();
      graph.documents().of(text);
      best = Math.min(best, System.nanoTime() - before);
    }
    return best;
  }

  @Test
  void oneThatCannotBeCarriedOutSaysWhichItIs() {
    assertThatThrownBy(() -> find("query Old {no}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("query Old {no}")
        .hasMessageContaining("'no'");
  }

  @Test
  void oneThatCouldCostTooMuchSaysSo() {
    String large = "query Large($n: Int) {books(first: $n) {nodes {" + "id ".repeat(120) + "}}}";
    assertThatThrownBy(() -> find(large))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("may cost more than 10000");
  }

  private void find(String trusted) {
    try (Graph graph = graph(trusted)) {
      graph.documents().of(request(trusted, 1).document());
    }
  }
}
