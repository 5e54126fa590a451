package se.fadder.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.graph.ErrorCode.GRAPHQL_VALIDATION_FAILED;

import graphql.Directives;
import graphql.introspection.Introspection.DirectiveLocation;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLDirective;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.graph.GraphAnswer.Refused;
import se.fadder.graph.engine.Asking;
import se.fadder.graph.engine.Books;
import se.fadder.graph.engine.Graph;

/** Tests that the directives that are printed are those that are shown and taken, and no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OfferedDirectivesTest {
  private static final Pattern PRINTED = Pattern.compile("(?m)^directive @(\\w+)");

  private Database database;
  private Graph graph;
  private Asking asking;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("books.db")));
    new Books().store(database, 3);
    graph = new Books().graph(database, Clock.systemUTC(), new Graph.Settings(Limits.USUAL, true));
    asking = new Asking(graph);
  }

  @AfterAll
  void close() {
    graph.close();
    database.close();
  }

  private static Set<String> printed() throws Exception {
    return PRINTED
        .matcher(Graph.print(SchemaSnapshotTest.rooms()))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void thoseThatArePrintedAreShown() throws Exception {
    assertThat(printed()).containsExactly("deprecated", "include", "skip", "specifiedBy");
    String shown = asking.data("{__schema {directives {name}}}");
    assertThat(shown.split("'name'", -1)).hasSize(printed().size() + 1);
    printed().forEach(name -> assertThat(shown).contains("'" + name + "'"));
    assertThat(asking.codes(IntrospectionQuery.INTROSPECTION_QUERY)).isEmpty();
  }

  /** A new version of GraphQL Java may bring more. */
  @Test
  void noOtherIsTakenAnywhere() throws Exception {
    Set<String> printed = printed();
    List<String> tried = new ArrayList<>();
    for (GraphQLDirective directive : Directives.BUILT_IN_DIRECTIVES) {
      for (DirectiveLocation location : directive.validLocations()) {
        String document = document(location, "@" + directive.getName());
        if (document != null && !printed.contains(directive.getName())) {
          tried.add(directive.getName());
          assertThat(asking.answer(document, Map.of())).as(document).isInstanceOf(Refused.class);
          assertThat(asking.errors(document).getFirst().message())
              .isEqualTo(
                  asking
                      .errors(document.replace("@" + directive.getName(), "@strange"))
                      .getFirst()
                      .message()
                      .replace("strange", directive.getName()));
          assertThat(asking.codes(document)).containsExactly(GRAPHQL_VALIDATION_FAILED);
        }
      }
    }
    assertThat(tried).contains("defer", "experimental_disableErrorPropagation");
  }

  private static @Nullable String document(DirectiveLocation location, String directive) {
    return switch (location) {
      case QUERY -> "query " + directive + " {nothing}";
      case MUTATION -> "mutation " + directive + " {bookFail(input: {}) {book {id}}}";
      case SUBSCRIPTION -> "subscription " + directive + " {booksChanged {nodes {id}}}";
      case FIELD -> "{nothing " + directive + "}";
      case FRAGMENT_SPREAD -> "{...A " + directive + "} fragment A on Query {nothing}";
      case FRAGMENT_DEFINITION -> "{...A} fragment A on Query " + directive + " {nothing}";
      case INLINE_FRAGMENT -> "{... " + directive + " {nothing}}";
      case VARIABLE_DEFINITION -> "query($a: ID! " + directive + ") {node(id: $a) {id}}";
      default -> null;
    };
  }
}
