package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.graph.ErrorCode.INTERNAL;
import static se.fadder.graph.ErrorCode.TIMED_OUT;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.graph.SchemaFile;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * Tests that queries wait for one another at the gate, whoever asks; and that mutations and
 * subscriptions do not.
 */
@OnOneDatabase
@Timeout(60)
record QueriesInTurnTest(Database database) {
  private static final Viewer OTHER = new Viewer(new PersonId(new UUID(8, 8)));

  @BeforeEach
  void store() {
    new Books().store(database, 3);
  }

  /** A graph with a query that lasts until it is let go, and room for one query at a time. */
  private Graph graph(Limits limits, CountDownLatch begun, CountDownLatch letGo) {
    SchemaFile held =
        new SchemaFile(
            "held",
            "extend type Query { held: Boolean! }",
            wiring ->
                wiring.query(
                    "held",
                    (root, args, operation) -> {
                      begun.countDown();
                      return await(letGo);
                    }));
    return Graph.assemble(
        database,
        Clock.systemUTC(),
        new Ids(Clock.systemUTC(), new SplittableRandom(1)),
        List.of(new SchemaFile("books", Books.SCHEMA, new Books()), held),
        new Graph.Settings(limits, false, List.of(), false, 1));
  }

  private static boolean await(CountDownLatch letGo) {
    try {
      letGo.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static GraphAnswer asked(Graph graph, String query) {
    return graph.answer(new GraphRequest(query, null, new LinkedHashMap<>(), false), OTHER);
  }

  @Test
  void onlyQueriesWait() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    try (Graph graph = graph(Limits.USUAL, begun, letGo)) {
      Thread first = Thread.startVirtualThread(() -> new Asking(graph).answer("{held}", Map.of()));
      begun.await();
      AtomicReference<GraphAnswer> second = new AtomicReference<>();
      Thread query =
          Thread.startVirtualThread(() -> second.set(asked(graph, "{echo(text: \"b\") {text}}")));
      assertThat(
              asked(graph, "mutation {bookAdd(input: {title: \"A\", genre: NOVEL}) {book {id}}}")
                  .errors())
          .isEmpty();
      StreamResult stream =
          graph.open(
              new GraphRequest(
                  "subscription {booksChanged {nodes {title}}}",
                  null,
                  new LinkedHashMap<>(),
                  false),
              OTHER);
      assertThat(stream)
          .isInstanceOfSatisfying(
              StreamResult.Lasting.class,
              lasting -> {
                try (SubscriptionStream answers = lasting.answers()) {
                  assertThat(answers.answer().errors()).isEmpty();
                }
              });
      query.join(Duration.ofMillis(100));
      assertThat(second).hasNullValue();
      letGo.countDown();
      query.join();
      first.join();
      assertThat(second.get().errors()).isEmpty();
    }
  }

  /** With one place for all, the next would wait for ever. */
  @Test
  void whateverBecomesOfAQueryTheNextHasItsTurn() {
    Limits hasty =
        new Limits(32_768, 1_000, 10, 16, 15, 50, 10_000, 1 << 22, 2, 30, Duration.ofMillis(500));
    CountDownLatch none = new CountDownLatch(0);
    try (Graph graph = graph(hasty, none, none)) {
      Asking asking = new Asking(graph);
      for (int times = 0; times < 3; times++) {
        assertThat(asking.codes("{failsHard}")).containsExactly(INTERNAL);
        assertThat(asking.data("{held}")).isEqualTo("{'held':true}");
      }
      assertThat(asking.codes("{endless(seconds: 10) {wait}}")).containsExactly(TIMED_OUT);
      assertThat(asking.data("{held}")).isEqualTo("{'held':true}");
    }
  }
}
