package se.fadder.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.graph.ErrorCode.GRAPHQL_VALIDATION_FAILED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer.Refused;
import se.fadder.graph.engine.Asking;
import se.fadder.graph.engine.Books;
import se.fadder.graph.engine.Graph;
import se.fadder.graph.engine.StreamResult;
import se.fadder.graph.engine.SubscriptionStream;

/** Tests operations of which little or nothing is left at the root. */
@OnOneDatabase
@Timeout(60)
final class OperationRootTest {
  private static final String BOOK =
      "bookChanged(id: \"Book_00000000-0000-0002-0000-000000000003\")";

  private final Database database;
  private final Books books = new Books();
  private final Graph graph;
  private final Asking asking;

  OperationRootTest(Database database) {
    this.database = database;
    this.graph = books.graph(database);
    this.asking = new Asking(graph);
  }

  @BeforeEach
  void store() {
    books.store(database, 5);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private StreamResult open(String document, Map<String, Object> variables) {
    return graph.open(
        new GraphRequest(document, null, Map.copyOf(variables), false), Books.viewer());
  }

  @Test
  void aSubscriptionOfOneFieldBegins() {
    for (String document :
        List.of(
            "subscription {" + BOOK + " {title}}",
            "subscription {" + BOOK + " {title @skip(if: true) id}}",
            "subscription {" + BOOK + " {title} " + BOOK + " {id}}",
            "subscription {a: " + BOOK + " {title}}",
            "subscription {... on Subscription {... {" + BOOK + " {title}}}}",
            "subscription {...A ...A} fragment A on Subscription {" + BOOK + " {title}}")) {
      StreamResult streamResult = open(document, Map.of());
      assertThat(streamResult).as(document).isInstanceOf(StreamResult.Lasting.class);
      try (SubscriptionStream answers = ((StreamResult.Lasting) streamResult).answers()) {
        assertThat(answers.answer().errors()).as(document).isEmpty();
      }
    }
  }

  @Test
  void aSubscriptionOfNoneOrOfOnePerhapsIsInvalid() {
    String field = BOOK + " %s {title}";
    for (String document :
        List.of(
            "subscription {" + field.formatted("@skip(if: true)") + "}",
            "subscription {" + field.formatted("@include(if: false)") + "}",
            "subscription {" + field.formatted("@skip(if: false)") + "}",
            "subscription($on: Boolean!) {" + field.formatted("@include(if: $on)") + "}",
            "subscription($on: Boolean = false) {" + field.formatted("@include(if: $on)") + "}",
            "subscription {... @skip(if: true) {" + field.formatted("") + "}}",
            "subscription {...A @skip(if: true)} fragment A on Subscription {"
                + field.formatted("")
                + "}",
            "subscription {...A} fragment A on Subscription {"
                + field.formatted("@skip(if: true)")
                + "}",
            "subscription {...A} fragment A on Subscription {...A}",
            "subscription {...A}",
            "subscription {... on Query {__typename}}",
            "subscription {__typename}",
            "subscription {" + BOOK + " {title} __typename}",
            "subscription {a: " + field.formatted("") + " b: " + field.formatted("") + "}",
            "subscription {" + field.formatted("") + " booksChanged {nodes {id}}}")) {
      for (Map<String, Object> variables :
          List.of(Map.<String, Object>of(), Map.<String, Object>of("on", true))) {
        StreamResult streamResult = open(document, variables);
        assertThat(streamResult).as(document).isInstanceOf(StreamResult.Once.class);
        GraphAnswer answer = ((StreamResult.Once) streamResult).answer();
        assertThat(answer).as(document).isInstanceOf(Refused.class);
        assertThat(answer.errors())
            .as(document)
            .extracting(Failure::code)
            .containsOnly(GRAPHQL_VALIDATION_FAILED);
      }
    }
  }

  @Test
  void fragmentsThatSpreadEachOtherAreLookedAtOnce() {
    String doubling =
        IntStream.range(0, 60)
            .mapToObj(
                i -> "fragment F%d on Subscription {...F%d ...F%d}".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    String document =
        "subscription {...F0} " + doubling + " fragment F60 on Subscription {" + BOOK + " {title}}";
    long start = System.nanoTime();
    assertThat(open(document, Map.of())).isNotNull();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aQueryOrMutationOfWhichNothingIsLeftAnswersNothing() {
    String add = "bookAdd(input: {title: \"x\", genre: NOVEL}) %s {book {id}}";
    for (String document :
        List.of(
            "{__typename @skip(if: true)}",
            "{books @include(if: false) {nodes {id}}}",
            "query($on: Boolean!) {books @include(if: $on) {nodes {id}}}",
            "query($on: Boolean = false) {... @include(if: $on) {books {nodes {id}}}}",
            "query($on: Boolean!) {...A @include(if: $on)} fragment A on Query {books {nodes"
                + " {id}}}",
            "mutation {" + add.formatted("@skip(if: true)") + "}",
            "mutation($on: Boolean!) {" + add.formatted("@include(if: $on)") + "}",
            "mutation($on: Boolean!) {...A @include(if: $on)} fragment A on Mutation {"
                + add.formatted("")
                + "}")) {
      Map<String, Object> off = document.contains("$on") ? Map.of("on", false) : Map.of();
      assertThat(asking.data(document, Map.copyOf(off))).as(document).isEqualTo("{}");
    }
    assertThat(asking.data("{books {nodes {title @skip(if: true)}}}"))
        .isEqualTo("{'books':{'nodes':[{},{},{},{},{}]}}");
  }
}
