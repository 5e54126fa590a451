package se.fadder;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.bench.RolePeople.Role;
import se.fadder.bench.Size;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.DatabaseWatch;
import se.fadder.db.Databases;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/**
 * Tests that the number of SQL statements of an operation does not grow with its rows: for every
 * field of the schema, asked of one object and of many.
 */
@Tag("slow")
@Tag("thorough")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementCountTest {
  private static final int MANY = 10;

  /** To find out whether somebody is near to the viewer takes four, of what others ask too. */
  private static final int SELDOM = 4;

  /** A list as Jdbi binds it: {@code :__ids_0,:__ids_1}. */
  private static final Pattern LIST = Pattern.compile("(:__\\w+?)_0(,:__\\w+?_\\d+)*");

  private final SchemaQueries queries = new SchemaQueries();
  private final SettableClock clock = SettableClock.on("2026-03-11");
  private final Map<Role, Viewer> viewers = new LinkedHashMap<>();
  private DatabaseSettings settings = new DatabaseSettings("jdbc:sqlite:");
  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());
  private @Nullable Database database;
  private @Nullable Graph graph;

  @BeforeAll
  void start(@TempDir Path folder) throws SQLException {
    Organisation organisation = Organisation.make(folder.resolve("a.db"), new Size(200), clock);
    organisation
        .members()
        .forEach(member ->
            viewers.putIfAbsent(
                member.role(), new Viewer(new PersonId(UUID.fromString(member.person())))));
    settings = Organisation.settings(organisation.file());
    NodesOfAll.add(settings, Objects.requireNonNull(viewers.get(Role.HR)).person());
    database =
        Databases.open(
            settings,
            new DatabaseWatch() {
              @Override
              public void statement(String sql, long nanos) {
                ran.add(LIST.matcher(sql).replaceAll("$1").replaceAll("\\s+", " "));
              }
            });
    graph = TestRooms.graph(TestRooms.on(database, clock));
  }

  @AfterAll
  void close() {
    Objects.requireNonNull(graph).close();
    Objects.requireNonNull(database).close();
  }

  @Test
  void thereAreObjectsOfEveryTypeOfNode() {
    assertThat(NodesOfAll.TABLES.keySet()).containsExactlyInAnyOrderElementsOf(queries.nodes());
  }

  @TestFactory
  Stream<DynamicTest> everyFieldOfEveryNode() {
    return queries.nodes().stream()
        .flatMap(type -> queries.fields(type).stream())
        .map(field ->
            DynamicTest.dynamicTest(field.type() + "." + field.name(), () -> assertOfNodes(field)));
  }

  @TestFactory
  Stream<DynamicTest> everyListOfTheViewer() {
    return Stream.concat(queries.onPages().stream(), queries.fields("Viewer").stream())
        .map(field -> DynamicTest.dynamicTest(field.name(), () -> assertOfViewer(field)));
  }

  private void assertOfNodes(SchemaQueries.Field field) throws SQLException {
    List<String> ids = ids(field.type());
    assertThat(ids).as("visible objects of %s", field.type()).hasSize(MANY);
    for (Viewer viewer : viewers.values()) {
      assertNoMore(
          () -> mostOfOne(viewer, field, ids),
          statements(viewer, field.ofNodes(), Map.of("ids", ids)),
          field.ofNodes());
    }
  }

  private List<String> mostOfOne(Viewer viewer, SchemaQueries.Field field, List<String> ids) {
    return ids.stream()
        .map(id -> statements(viewer, field.ofNodes(), Map.of("ids", List.of(id))))
        .max(comparingInt(List::size))
        .orElseThrow();
  }

  /**
   * What is run once for many does not grow with them, however much it is. Where little else is
   * run, one need not be asked for.
   */
  private static void assertNoMore(Supplier<List<String>> one, List<String> many, String query) {
    List<String> more = new ArrayList<>(many);
    more.removeIf(statement -> Collections.frequency(many, statement) == 1);
    if (more.size() > SELDOM) {
      one.get().forEach(more::remove);
    }
    assertThat(more)
        .as("more statements for many than for one in %s", query)
        .hasSizeLessThanOrEqualTo(SELDOM);
  }

  private void assertOfViewer(SchemaQueries.Field field) {
    for (Viewer viewer : viewers.values()) {
      assertNoMore(
          () -> statements(viewer, field.ofViewer(1), Map.of()),
          statements(viewer, field.ofViewer(MANY), Map.of()),
          field.ofViewer(MANY));
    }
  }

  private List<String> ids(String type) throws SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                Objects.requireNonNull(NodesOfAll.TABLES.get(type)) + " limit " + MANY)) {
      while (rows.next()) {
        ids.add(type + "_" + rows.getString(1));
      }
    }
    return ids;
  }

  /** Those that it takes to answer. */
  private List<String> statements(Viewer viewer, String query, Map<String, ?> variables) {
    ran.clear();
    GraphAnswer answer =
        Objects.requireNonNull(graph)
            .answer(new GraphRequest(query, null, new LinkedHashMap<>(variables), false), viewer);
    assertThat(answer.errors()).as(query).isEmpty();
    return List.copyOf(ran);
  }
}
