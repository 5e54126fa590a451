package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphAnswer.Carried;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/** Tests a mutation that is sent again, as phones do that lost the answer. */
@OnBothDatabases
final class IdempotencyTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final String ADD =
      """
      mutation($key: UUID, $title: String!, $genre: Genre = NOVEL) {
        bookAdd(input: {genre: $genre, idempotencyKey: $key, title: $title}) {
          book {id title} userErrors {field code}
        }
      }
      """;

  private final String key = UUID.randomUUID().toString();
  private final Database database;
  private final Graph graph;

  IdempotencyTest(Database database) {
    this.database = database;
    this.graph = graph(NOW);
  }

  private Graph graph(Instant now) {
    return new Books()
        .graph(database, Clock.fixed(now, ZoneOffset.UTC), new Graph.Settings(Limits.USUAL, false));
  }

  @BeforeEach
  void store() {
    new Books().store(database, 0);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void isAnsweredWithTheFirstOutcomeAndDoesNothingTwice() {
    String first = add(key, "Kallocain");
    assertThat(first).contains("'title':'Kallocain'").contains("'userErrors':[]");
    assertThat(add(key, "Kallocain")).isEqualTo(first);
    assertThat(ask(ADD, Map.of("title", "Kallocain"))).isNotEqualTo(first);
    assertThat(books()).isEqualTo(2);
  }

  @Test
  void isTheSameHoweverItsInputIsWritten() {
    String first = add(key, "Kallocain");
    assertThat(
            ask(
                """
                mutation($key: UUID) {
                  bookAdd(input: {title: \"""Kallocain\""", genre: NOVEL, idempotencyKey: $key}) {
                    book {id title} userErrors {field code}
                  }
                }
                """,
                Map.of("key", key.toUpperCase(Locale.ROOT))))
        .isEqualTo(first);
    assertThat(books()).isEqualTo(1);
  }

  @Test
  void showsTheObjectAsItIsNow() {
    String id = add(key, "Kallocain").replaceAll(".*'id':'(.*?)'.*", "$1");
    ask(
        "mutation($id: ID!) {bookRetitle(input: {bookId: $id, title: \"Kris\"}) {book {id}}}",
        Map.of("id", id));
    assertThat(add(key, "Kallocain")).contains("'title':'Kris'");
  }

  @Test
  void isRefusedWithOtherInput() {
    add(key, "Kallocain");
    String reused =
        "{'bookAdd':{'book':null,"
            + "'userErrors':[{'field':['idempotencyKey'],'code':'IDEMPOTENCY_KEY_REUSED'}]}}";
    assertThat(add(key, "Kris")).isEqualTo(reused);
    assertThat(ask(ADD, Map.of("key", key, "title", "Kallocain", "genre", "POEMS")))
        .isEqualTo(reused);
    assertThat(books()).isEqualTo(1);
  }

  @Test
  void isRefusedForAnotherMutation() {
    String id = add(key, "Kallocain").replaceAll(".*'id':'(.*?)'.*", "$1");
    assertThat(
            ask(
                """
                mutation($id: ID!, $key: UUID!) {
                  bookRetitle(input: {bookId: $id, title: "Kris", idempotencyKey: $key}) {
                    userErrors {code}
                  }
                }
                """,
                Map.of("id", id, "key", key)))
        .isEqualTo("{'bookRetitle':{'userErrors':[{'code':'IDEMPOTENCY_KEY_REUSED'}]}}");
  }

  @Test
  void belongsToThePersonWhoGaveIt() {
    add(key, "Kallocain");
    Viewer other = new Viewer(new PersonId(UUID.randomUUID()));
    assertThat(ask(graph, other, ADD, Map.of("key", key, "title", "Kallocain")))
        .contains("'userErrors':[]");
    assertThat(books()).isEqualTo(2);
  }

  @Test
  void keepsARefusalToo() {
    String refused = add(key, "Forbidden");
    assertThat(refused).contains("'code':'INVALID'");
    assertThat(add(key, "Forbidden")).isEqualTo(refused);
    assertThat(add(key, "Allowed")).contains("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void keepsNothingOfAFaultSoThatItCanBeTriedAgain() {
    try (Logged log = Logged.faults()) {
      var answer =
          graph.answer(
              new GraphRequest(
                  "mutation($key: UUID) {bookFail(input: {idempotencyKey: $key}) {book {id}}}",
                  null,
                  Map.of("key", key),
                  false),
              Books.viewer());
      assertThat(answer.errors()).extracting(Failure::code).containsExactly(ErrorCode.INTERNAL);
      assertThat(log.records()).hasSize(1);
    }
    assertThat(add(key, "Kallocain")).contains("'userErrors':[]");
  }

  @Test
  void isDoneOnceWhenSentManyTimesAtOnce() throws Exception {
    int senders = 16;
    CyclicBarrier start = new CyclicBarrier(senders);
    Callable<String> send =
        () -> {
          start.await();
          return add(key, "Kallocain");
        };
    List<Future<String>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < senders; i++) {
        answers.add(threads.submit(send));
      }
    }
    String first = answers.getFirst().get();
    assertThat(first).contains("'userErrors':[]");
    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo(first);
    }
    assertThat(books()).isEqualTo(1);
  }

  @Test
  void isForgottenAfterThirtyDays() {
    add(key, "Kallocain");
    SettableClock clock = new SettableClock(NOW.plus(Duration.ofDays(30)));
    DailyWork purge = IdempotencyPurge.work(clock);
    WholeDay.of(purge, LocalDate.EPOCH, database);
    assertThat(add(key, "Kallocain")).contains("'userErrors':[]");
    assertThat(books()).as("the key was known").isEqualTo(1);
    clock.pass(Duration.ofMillis(1));
    WholeDay.of(purge, LocalDate.EPOCH, database);
    assertThat(add(key, "Kallocain")).contains("'userErrors':[]");
    assertThat(books()).isEqualTo(2);
  }

  private String add(String key, String title) {
    return ask(ADD, Map.of("key", key, "title", title));
  }

  private String ask(String query, Map<String, @Nullable Object> variables) {
    return ask(graph, Books.viewer(), query, variables);
  }

  private static String ask(
      Graph graph, Viewer viewer, String query, Map<String, @Nullable Object> variables) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(query, null, new HashMap<>(variables), false), viewer);
    assertThat(answer.errors()).isEmpty();
    return Asking.json(((Carried) answer).data());
  }

  private int books() {
    return database.<Integer>read(tx -> tx.sql(BookSql.class).count());
  }
}
