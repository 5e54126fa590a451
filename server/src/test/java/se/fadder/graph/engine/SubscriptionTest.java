package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.graph.ErrorCode.BAD_USER_INPUT;
import static se.fadder.graph.ErrorCode.GRAPHQL_VALIDATION_FAILED;
import static se.fadder.graph.ErrorCode.LIMIT_EXCEEDED;
import static se.fadder.graph.ErrorCode.STREAM_REQUIRED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphAnswer.Carried;
import se.fadder.graph.GraphRequest;
import se.fadder.kernel.Event;

/** Tests answers that are given anew whenever something has happened. */
@OnOneDatabase
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class SubscriptionTest {
  private static final String BOOK_3 = "Book_00000000-0000-0002-0000-000000000003";
  private static final String FOLLOW =
      "subscription {bookChanged(id: \"" + BOOK_3 + "\") {title author {name}}}";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final Database database;
  private final Books books = new Books();
  private final Graph graph;
  private final Asking asking;

  SubscriptionTest(Database database) {
    this.database = database;
    this.graph = books.graph(database);
    this.asking = new Asking(graph);
  }

  @BeforeEach
  void store() {
    books.store(database, 20);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private SubscriptionStream follow(String subscription) {
    return ((StreamResult.Lasting) graph.open(GraphRequest.of(subscription), Books.viewer()))
        .answers();
  }

  private static String data(GraphAnswer answer) {
    assertThat(answer.errors()).isEmpty();
    return Asking.json(((Carried) answer).data());
  }

  private void retitle(String title) {
    asking.data(
        "mutation {bookRetitle(input: {bookId: \"%s\", title: \"%s\"}) {book {id}}}"
            .formatted(BOOK_3, title));
  }

  /** On PostgreSQL the connection on which events are heard says when it is there. */
  private static void settle(SubscriptionStream answers) throws InterruptedException {
    while (answers.await(SHORT)) {
      assertThat(answers.answer().errors()).isEmpty();
    }
  }

  private static String titled(String title) {
    return "{'bookChanged':{'title':'%s','author':{'name':'Author 3'}}}".formatted(title);
  }

  @Test
  void itBeginsWithHowThingsAreAndGoesOnWithEachChange() throws Exception {
    try (SubscriptionStream answers = follow(FOLLOW)) {
      assertThat(data(answers.answer())).isEqualTo(titled("Book 003"));
      settle(answers);
      retitle("Another");
      assertThat(answers.await(LONG)).isTrue();
      assertThat(data(answers.answer())).isEqualTo(titled("Another"));
      assertThat(answers.isOver()).isFalse();
      assertThat(answers.await(SHORT)).isFalse();
    }
  }

  @Test
  void whatConcernsAnotherThingIsNotTold() throws Exception {
    try (SubscriptionStream answers = follow(FOLLOW)) {
      assertThat(data(answers.answer())).isEqualTo(titled("Book 003"));
      settle(answers);
      database.write(tx -> {
        tx.publish(new Event("books.book", new UUID(2, 4)));
        return true;
      });
      assertThat(answers.await(SHORT)).isFalse();
    }
  }

  @Test
  void changesThatComeCloseTogetherAreToldAsOne() throws Exception {
    try (SubscriptionStream answers = follow(FOLLOW)) {
      assertThat(data(answers.answer())).isEqualTo(titled("Book 003"));
      settle(answers);
      for (int i = 0; i < 50; i++) {
        retitle("Title " + i);
      }
      int told = 0;
      String last = "";
      while (answers.await(Duration.ofSeconds(1))) {
        last = data(answers.answer());
        told++;
      }
      assertThat(last).isEqualTo(titled("Title 49"));
      assertThat(told).isBetween(1, 25);
    }
  }

  @Test
  void noChangeIsLostBetweenSubscribingAndTheFirstAnswer() throws Exception {
    for (int i = 0; i < 40; i++) {
      String title = "Race " + i;
      Thread writer = Thread.startVirtualThread(() -> retitle(title));
      try (SubscriptionStream answers = follow(FOLLOW)) {
        String seen = data(answers.answer());
        while (!seen.equals(titled(title))) {
          assertThat(answers.await(LONG)).as("a change was lost").isTrue();
          seen = data(answers.answer());
        }
      }
      writer.join();
    }
  }

  @Test
  void itEndsWhenThereIsNothingToSee() {
    String nobody = FOLLOW.replace("000000000003", "000000000999");
    try (SubscriptionStream answers = follow(nobody)) {
      assertThat(data(answers.answer())).isEqualTo("{'bookChanged':null}");
      assertThat(answers.isOver()).isTrue();
    }
  }

  @Test
  void itEndsWhenItsArgumentsAreRefused() {
    try (SubscriptionStream answers = follow(FOLLOW.replace("Book_", "Author_"))) {
      assertThat(answers.answer().errors()).extracting(Failure::code).contains(BAD_USER_INPUT);
      assertThat(answers.isOver()).isTrue();
    }
    try (SubscriptionStream answers =
        follow("subscription($id: ID!) {bookChanged(id: $id) {title}}")) {
      assertThat(answers.answer().errors()).extracting(Failure::code).contains(BAD_USER_INPUT);
      assertThat(answers.isOver()).isTrue();
    }
  }

  @Test
  void theSameLimitsHoldAsForQueries() {
    String deep = "subscription {bookChanged(id: \"x\") " + "{sequel ".repeat(10) + "{title";
    assertThat(once(deep + "}".repeat(12))).containsExactly(LIMIT_EXCEEDED);
    String costly = "subscription {booksChanged(first: 100) {nodes {%s}}}";
    String aliased =
        IntStream.range(0, 15)
            .mapToObj(
                i -> "s" + i + ": sequel {id title genre sequel {id title genre author {id name}}}")
            .collect(Collectors.joining(" "));
    assertThat(once(costly.formatted(aliased))).containsExactly(LIMIT_EXCEEDED);
    follow(costly.formatted("id title genre")).close();
  }

  private List<ErrorCode> once(String subscription) {
    return ((StreamResult.Once) graph.open(GraphRequest.of(subscription), Books.viewer()))
        .answer().errors().stream().map(Failure::code).toList();
  }

  @Test
  void oneFieldAtATime() {
    assertThat(once("subscription {booksChanged {nodes {id}} more: booksChanged {nodes {id}}}"))
        .containsExactly(GRAPHQL_VALIDATION_FAILED);
    assertThat(once("subscription {nothing}")).containsExactly(GRAPHQL_VALIDATION_FAILED);
  }

  @Test
  void whoTakesNoStreamIsToldSo() {
    assertThat(asking.codes(FOLLOW)).containsExactly(STREAM_REQUIRED);
  }

  @Test
  void otherOperationsAreAnsweredOnce() {
    StreamResult streamResult =
        graph.open(GraphRequest.of("{echo(text: \"x\") {text}}"), Books.viewer());
    assertThat(data(((StreamResult.Once) streamResult).answer()))
        .isEqualTo("{'echo':{'text':'x'}}");
  }
}
