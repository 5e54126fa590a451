package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.graph.ErrorCode.GRAPHQL_PARSE_FAILED;
import static se.fadder.graph.ErrorCode.GRAPHQL_VALIDATION_FAILED;
import static se.fadder.graph.ErrorCode.INTROSPECTION_DISABLED;
import static se.fadder.graph.ErrorCode.LIMIT_EXCEEDED;

import com.sun.management.ThreadMXBean;
import graphql.introspection.IntrospectionQuery;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.Limits;

/** Tests operations that ask for too much, or mean to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LimitsTest {
  private Database database;
  private Graph graph;
  private Asking asking;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("books.db")));
    new Books().store(database, 3);
    graph = new Books().graph(database);
    asking = new Asking(graph);
  }

  @AfterAll
  void close() {
    graph.close();
    database.close();
  }

  @Test
  void tokens() {
    assertThat(asking.codes("{" + "__typename ".repeat(997) + "}")).isEmpty();
    assertThat(asking.codes("{" + "__typename ".repeat(1_000) + "}"))
        .containsExactly(LIMIT_EXCEEDED);
  }

  @Test
  void whiteSpaceAndComments() {
    assertThat(asking.codes("{__typename" + " ".repeat(3_000) + "}")).isEmpty();
    assertThat(asking.codes("{__typename" + " ,".repeat(3_000) + "}"))
        .containsExactly(LIMIT_EXCEEDED);
    assertThat(asking.codes("{__typename}" + "\n#".repeat(3_000))).containsExactly(LIMIT_EXCEEDED);
  }

  @Test
  void characters() {
    assertThat(asking.codes("{__typename} #" + "x".repeat(32_000))).isEmpty();
    assertThat(asking.codes("{__typename} #" + "x".repeat(33_000))).containsExactly(LIMIT_EXCEEDED);
  }

  @Test
  void depth() {
    assertThat(asking.codes(sequels(7))).isEmpty();
    assertThat(asking.codes(sequels(8))).containsExactly(LIMIT_EXCEEDED);
  }

  /** Three fields deeper than the number of sequels. */
  private static String sequels(int count) {
    return "{books(first: 1) {nodes " + "{sequel ".repeat(count) + "{title" + "}".repeat(count + 3);
  }

  @Test
  void depthThroughFragments() {
    assertThat(
            asking.codes(
                """
                {books(first: 1) {nodes {...A}}}
                fragment A on Book {sequel {sequel {sequel {...B}}}}
                fragment B on Book {sequel {sequel {sequel {sequel {sequel {title}}}}}}
                """))
        .containsExactly(LIMIT_EXCEEDED);
  }

  @Test
  void aliases() {
    assertThat(asking.codes("{" + aliases(15) + "}")).isEmpty();
    assertThat(asking.codes("{" + aliases(16) + "}")).containsExactly(LIMIT_EXCEEDED);
    assertThat(asking.codes("{...A} fragment A on Query {" + aliases(16) + "}"))
        .containsExactly(LIMIT_EXCEEDED);
  }

  private static String aliases(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + i + ": __typename")
        .collect(Collectors.joining(" "));
  }

  @Test
  void directives() {
    String one = " @include(if: true)";
    assertThat(asking.codes("{" + ("__typename" + one + " ").repeat(50) + "}")).isEmpty();
    assertThat(asking.codes("{" + ("__typename" + one + " ").repeat(51) + "}"))
        .containsExactly(LIMIT_EXCEEDED);
    assertThat(asking.codes("{__typename" + " @x".repeat(51) + "}"))
        .containsExactly(LIMIT_EXCEEDED);
  }

  @Test
  void costIsMultipliedByTheLengthOfLists() {
    String query = "query($n: Int = 100) {books(first: $n) {nodes {%s}}}";
    String nine = query.formatted("id title genre ".repeat(3));
    assertThat(asking.codes(nine, Map.of())).isEmpty();
    String large = query.formatted("id title genre ".repeat(34));
    assertThat(asking.codes(large, Map.of())).containsExactly(LIMIT_EXCEEDED);
    assertThat(asking.codes(large, Map.of("n", 100))).containsExactly(LIMIT_EXCEEDED);
    assertThat(asking.codes(large, Map.of("n", 90))).isEmpty();
    assertThat(asking.codes(large.replace("$n)", "90)").replace("($n: Int = 100)", ""))).isEmpty();
  }

  @Test
  void costOfNodesIsMultipliedByTheirNumber() {
    String query = "query($ids: [ID!]!) {nodes(ids: $ids) {" + "id ".repeat(200) + "}}";
    assertThat(asking.codes(query, Map.of("ids", ids(40)))).isEmpty();
    assertThat(asking.codes(query, Map.of("ids", ids(60)))).containsExactly(LIMIT_EXCEEDED);
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).toList();
  }

  @Test
  void costOfFragmentsThatSpreadEachOther() {
    String doubling =
        IntStream.range(0, 60)
            .mapToObj(i -> "fragment F%d on Query {...F%d ...F%d}".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    String query = "{...F0} " + doubling + " fragment F60 on Query {echo {text}}";
    assertThat(asking.codes(query)).containsExactly(LIMIT_EXCEEDED);
  }

  @Test
  void time() {
    Limits hasty =
        new Limits(32_768, 1_000, 10, 16, 15, 50, 10_000, 1 << 22, 2, 30, Duration.ofMillis(50));
    try (Graph quick =
        new Books().graph(database, Clock.systemUTC(), new Graph.Settings(hasty, false))) {
      long start = System.nanoTime();
      var answer = new Asking(quick).answer("{endless(seconds: 10) {wait}}", Map.of());
      assertThat(answer.errors()).extracting(Failure::code).containsExactly(ErrorCode.TIMED_OUT);
      assertThat(answer).isInstanceOf(GraphAnswer.Carried.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void introspectionIsForDemonstrationOnly() {
    for (String query :
        List.of(
            IntrospectionQuery.INTROSPECTION_QUERY,
            "{__schema {queryType {name}}}",
            "{...A} fragment A on Query {__type(name: \"Book\") {name}}")) {
      assertThat(asking.codes(query)).containsExactly(INTROSPECTION_DISABLED);
    }
    assertThat(asking.codes("{__typename}")).isEmpty();
  }

  @Test
  void introspectionInGoodFaithPassesInDemonstration() {
    try (Graph open =
        new Books().graph(database, Clock.systemUTC(), new Graph.Settings(Limits.USUAL, true))) {
      Asking demo = new Asking(open);
      assertThat(demo.codes(IntrospectionQuery.INTROSPECTION_QUERY)).isEmpty();
      assertThat(demo.codes("{__type(name: \"Book\") {fields {name type {name}}}}")).isEmpty();
      for (String loop :
          List.of(
              "{__schema {types {fields {type {fields {type {fields {type {name}}}}}}}}}",
              "{__schema {types {name}} __type(name: \"Book\") {fields {name}} more: __schema"
                  + " {types {name}}}",
              "{__schema {types {possibleTypes {possibleTypes {name}}}}}",
              "{__type(name: \"Book\") " + "{ofType ".repeat(20) + "{name" + "}".repeat(22))) {
        assertThat(demo.codes(loop)).containsExactly(LIMIT_EXCEEDED);
      }
    }
  }

  @Test
  void cyclicFragmentsAreInvalid() {
    assertThat(
            asking.codes(
                """
                {...A} fragment A on Query {__typename ...B} fragment B on Query {__typename ...A}
                """))
        .isNotEmpty()
        .allMatch(code -> code == GRAPHQL_VALIDATION_FAILED);
  }

  @Test
  void anEmptyDocumentAndOneWithoutAnOperation() {
    assertThat(asking.codes("")).containsExactly(GRAPHQL_PARSE_FAILED);
    assertThat(asking.codes("fragment A on Query {__typename}"))
        .contains(GRAPHQL_VALIDATION_FAILED);
    assertThat(asking.codes("{__typename")).containsExactly(GRAPHQL_PARSE_FAILED);
    assertThat(asking.codes("query A {__typename} query B {__typename}"))
        .containsExactly(ErrorCode.OPERATION_NOT_FOUND);
  }

  @Test
  void noAnswerToldWhichFieldsAreNear() {
    assertThat(asking.errors("{bok}").toString()).doesNotContain("books", "Did you mean");
  }

  @Test
  void aHostileDocumentCostsTenMillisecondsAndEightMebibytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (String hostile : hostileDocuments()) {
      long bestTime = Long.MAX_VALUE;
      long memory = 0;
      for (int i = 0; i < 40; i++) {
        String unseen = hostile + "#" + i;
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long time = threads.getCurrentThreadCpuTime();
        assertThat(asking.codes(unseen)).isNotEmpty();
        bestTime = Math.min(bestTime, threads.getCurrentThreadCpuTime() - time);
        memory = threads.getCurrentThreadAllocatedBytes() - bytes;
      }
      String what = hostile.substring(0, Math.min(60, hostile.length()));
      assertThat(Duration.ofNanos(bestTime)).as(what).isLessThan(Duration.ofMillis(10));
      assertThat(memory).as(what).isLessThan(8 << 20);
    }
  }

  private static List<String> hostileDocuments() {
    String many = "__typename ".repeat(6_000);
    return List.of(
        "{" + many.substring(0, 32_000) + "}",
        "{"
            + IntStream.range(0, 3_000)
                .mapToObj(i -> "a" + i + ":nothing ")
                .collect(Collectors.joining())
            + "}",
        "{books" + "{nodes{sequel".repeat(400),
        "{" + "a{".repeat(15_000),
        "{echo(text: " + "[".repeat(15_000),
        "query(" + "$a: Int ".repeat(900) + ") {__typename}",
        "{__typename " + "@a ".repeat(900) + "}",
        "{...F0}"
            + IntStream.range(0, 110)
                .mapToObj(i -> "fragment F%d on Query{...F%d ...F%d}".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining()),
        "{" + IntStream.range(0, 480).mapToObj(i -> "x" + i).collect(Collectors.joining(" ")) + "}",
        "{" + "books{nodes{id}}".repeat(120) + " books(first: 3){nodes{id}}}",
        "{echo(text: \"" + "\\u0041".repeat(5_000) + "\", day: 1) {text}}",
        "\"".repeat(30_000));
  }
}
