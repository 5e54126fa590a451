package se.fadder.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.graph.ErrorCode.BAD_USER_INPUT;
import static se.fadder.graph.ErrorCode.RESPONSE_TOO_LARGE;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer.Carried;
import se.fadder.graph.engine.Asking;
import se.fadder.graph.engine.BookSql;
import se.fadder.graph.engine.Books;
import se.fadder.graph.engine.Graph;
import se.fadder.graph.engine.StreamResult;
import se.fadder.graph.engine.SubscriptionStream;

/** Tests answers that would be larger than the server writes. */
@OnOneDatabase
final class ResponseSizeTest {
  private static final int MOST = 10_000;
  private static final String BOOK_3 = "Book_00000000-0000-0002-0000-000000000003";

  private final Database database;
  private final Books books = new Books();
  private final Graph graph;
  private final Asking asking;

  ResponseSizeTest(Database database) {
    this.database = database;
    Limits narrow =
        new Limits(32_768, 1_000, 10, 16, 15, 50, 10_000, MOST, 2, 30, Duration.ofSeconds(20));
    this.graph = books.graph(database, Clock.systemUTC(), new Graph.Settings(narrow, false));
    this.asking = new Asking(graph);
    books.store(database, 100);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  /** A book whose title has so many characters. */
  private void retitle(int characters) {
    database.write(tx -> {
      tx.publish(Books.ANY);
      return tx.sql(BookSql.class)
          .retitle(new Books.BookId(new UUID(2, 3)), "x".repeat(characters));
    });
  }

  private void assertTooLarge(GraphAnswer answer) {
    assertThat(answer).isInstanceOf(Carried.class);
    assertThat(((Carried) answer).data()).isNull();
    assertThat(answer.errors()).extracting(Failure::code).containsExactly(RESPONSE_TOO_LARGE);
    assertThat(answer.errors().getFirst().message()).contains(String.valueOf(MOST));
  }

  @Test
  void aLongTextOnceFitsAndTwiceDoesNot() {
    retitle(MOST - 100);
    String one = "one: node(id: \"%s\") {... on Book {title}}".formatted(BOOK_3);
    assertThat(asking.codes("{" + one + "}")).isEmpty();
    assertTooLarge(asking.answer("{" + one + one.replace("one", " two") + "}", Map.of()));
  }

  @Test
  void whatIsInHandAndWhatIsWaitedForCount() {
    retitle(MOST - 3_000);
    String name = "a".repeat(100);
    assertThat(asking.codes("{books(first: 10) {nodes {title}}}")).isEmpty();
    for (String fields :
        List.of(
            name + ": title",
            "sequelAuthor {" + name + ": name}",
            "author {" + name + ": name}",
            "sequel {author {" + name + ": name}}",
            name + ": genre")) {
      String query = "{books(first: 100) {nodes {" + fields + "}}}";
      assertTooLarge(asking.answer(query, Map.of()));
      assertThat(asking.codes(query.replace("first: 100", "first: 3"))).isEmpty();
    }
  }

  @Test
  void errorsCount() {
    assertThat(asking.answer("{books(first: 9) {nodes {fails}}}", Map.of()).errors()).hasSize(9);
    assertTooLarge(asking.answer("{books(first: 100) {nodes {fails}}}", Map.of()));
  }

  /** The thousand values of this list take 10 s. */
  @Test
  void theWorkIsGivenUpAsSoonAsThereIsNoRoom() {
    long start = System.nanoTime();
    String name = "a".repeat(1_000);
    assertTooLarge(asking.answer("{endless(seconds: 10) {" + name + ": wait}}", Map.of()));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aMutationIsDoneAllTheSame() {
    retitle(MOST);
    String large = "a".repeat(MOST) + ": id";
    assertTooLarge(
        asking.answer(
            "mutation {bookRetitle(input: {bookId: \"%s\", title: \"Done\"}) {book {%s}}}"
                .formatted(BOOK_3, large),
            Map.of()));
    assertThat(asking.data("{node(id: \"%s\") {... on Book {title}}}".formatted(BOOK_3)))
        .isEqualTo("{'node':{'title':'Done'}}");
  }

  @Test
  void aSubscriptionGoesOnWhenItsAnswerIsSmallAgain() throws Exception {
    GraphRequest follow = GraphRequest.of("subscription {booksChanged(first: 9) {nodes {title}}}");
    try (SubscriptionStream answers =
        ((StreamResult.Lasting) graph.open(follow, Books.viewer())).answers()) {
      assertThat(answers.answer().errors()).isEmpty();
      retitle(MOST);
      // Sorts last by now: the page is read by title.
      database.write(tx ->
          tx.sql(BookSql.class).retitle(new Books.BookId(new UUID(2, 1)), "A" + "x".repeat(MOST)));
      assertThat(answers.await(Duration.ofSeconds(20))).isTrue();
      assertTooLarge(answers.answer());
      assertThat(answers.isOver()).isFalse();
      database.write(tx -> {
        tx.publish(Books.ANY);
        return tx.sql(BookSql.class).retitle(new Books.BookId(new UUID(2, 1)), "A");
      });
      assertThat(answers.await(Duration.ofSeconds(20))).isTrue();
      assertThat(answers.answer().errors()).isEmpty();
    }
  }

  @Test
  void nodesAnswersEachIdOnce() {
    String query = "query($ids: [ID!]!) {nodes(ids: $ids) {id}}";
    assertThat(asking.codes(query, Map.of("ids", List.of(BOOK_3, "x", "y")))).isEmpty();
    assertThat(asking.codes(query, Map.of("ids", List.of(BOOK_3, "x", BOOK_3))))
        .containsExactly(BAD_USER_INPUT);
    assertThat(asking.codes(query, Map.of("ids", List.of("x", "x"))))
        .containsExactly(BAD_USER_INPUT);
  }
}
