package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.fadder.bench.PostgresCopy;
import se.fadder.bench.RolePeople.Member;
import se.fadder.bench.RoleQuestions;
import se.fadder.bench.RoleQuestions.Question;
import se.fadder.bench.Size;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.MeteredDatabase;
import se.fadder.db.OnBothDatabases;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Graph;
import se.fadder.http.ClientDocuments;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/**
 * Tests that what the client asks is no more work in a larger organisation: each of its questions,
 * as each role, in two organisations whose teams are equally large, whatever the database has
 * counted of its tables for planning. Work is what {@link MeteredDatabase} counts, not time.
 */
@Tag("slow")
@Tag("thorough")
@OnBothDatabases
record GrowthTest(DatabaseSettings settings) {
  /** Work is counted, not time: a busy machine is no fault. */
  private static final Limits PATIENT =
      new Limits(
          Limits.USUAL.characters(),
          Limits.USUAL.tokens(),
          Limits.USUAL.depth(),
          Limits.USUAL.introspectionDepth(),
          Limits.USUAL.aliases(),
          Limits.USUAL.directives(),
          Limits.USUAL.cost(),
          Limits.USUAL.responseBytes(),
          Limits.USUAL.atOnce(),
          Limits.USUAL.waiting(),
          Duration.ofMinutes(2));

  private static final Size SMALL = new Size(200);
  private static final Size LARGE = new Size(2_000);
  private static final int TIMES = LARGE.newHires() / SMALL.newHires();

  /** A page that is full where it was not, and a tree of units that is wider. */
  private static final double MAY_GROW = 2;

  private static final long NOTHING = 3_000;

  /**
   * What grows with how much there is, up to a bound: with the units that somebody answers for
   * themselves, up to a hundred, with those who bear a name, up to five hundred, and with those who
   * need somebody, up to a page. And with the routines that somebody may see, which are few in any
   * organisation.
   */
  private static final Set<String> UP_TO_A_BOUND =
      Set.of(
          "shell/viewer SECTOR_MANAGER",
          "today/agenda SECTOR_MANAGER",
          "today/agenda EXPERT",
          "today/agenda IT",
          "today/stepsToDo SECTOR_MANAGER",
          "today/stepsToDo EXPERT",
          "today/stepsToDo IT",
          "overview/planSignalCounts SECTOR_MANAGER",
          "overview/planSignalCounts EXPERT",
          "people/people NEWCOMER",
          "people/people MENTOR",
          "people/people TEAM_MANAGER",
          "people/people SECTOR_MANAGER",
          "people/people HR",
          "people/people EXPERT",
          "people/people IT",
          "people/people ADMINISTRATOR",
          "people/people OWNER",
          "routines/routines SECTOR_MANAGER",
          "routines/routines HR",
          "routines/routines EXPERT");

  /** What grows with the units below those that somebody leads, or with those who have left. */
  private static final Set<String> WITH_THE_ORGANISATION =
      Set.of(
          "overview/withoutPlan SECTOR_MANAGER",
          "overview/withoutPlan EXPERT",
          "dataprotection/dataProtection HR");

  /**
   * A pattern of the questions to ask, where not all of them are: {@code -Dgrowth.only=cadence/.*}.
   */
  private static final String ONLY = System.getProperty("growth.only", ".*");

  private static final SettableClock CLOCK = SettableClock.on("2026-03-11");
  private static final ClientDocuments CLIENT = ClientDocuments.bundled();

  /** The statistics that the database knows of its tables when it plans a statement. */
  enum Statistics {
    NONE,
    FROM_WHEN_IT_WAS_SMALL,
    OF_NOW
  }

  /**
   * Else PostgreSQL counts by itself, now or then. A table that is cut short forgets as well how
   * many rows it was seen to hold, as when it is new.
   */
  private static final String FORGET =
      """
      do $$
      declare
        name text;
      begin
        for name in select tablename from pg_tables where schemaname = 'public' loop
          execute format('alter table %I set (autovacuum_enabled = false)', name);
          if name <> 'flyway_schema_history' then
            execute format('truncate %I cascade', name);
          end if;
        end loop;
        delete from pg_statistic;
      end
      $$
      """;

  @TempDir private static Path folder = Path.of("");
  private static Organisation small = new Organisation(folder, List.of());
  private static Organisation large = small;

  @BeforeAll
  static void make() throws SQLException {
    small = Organisation.make(folder.resolve("small.db"), SMALL, CLOCK);
    large = Organisation.make(folder.resolve("large.db"), LARGE, CLOCK);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheClientAsksIsAsMuchWorkInALargeOrganisation(Statistics statistics)
      throws IOException, SQLException {
    boolean sqlite = settings.url().startsWith("jdbc:sqlite:");
    if (!sqlite) {
      execute(settings, FORGET);
    }
    DatabaseSettings here = sqlite ? copy(small) : load(small);
    if (statistics != Statistics.NONE) {
      execute(here, "analyze");
    }
    Map<String, Map<String, Long>> before = ask(here, small);
    DatabaseSettings there = sqlite ? copy(large) : load(large);
    switch (statistics) {
      case NONE -> {}
      case OF_NOW -> execute(there, "analyze");
      case FROM_WHEN_IT_WAS_SMALL -> {
        if (sqlite) {
          execute(there, "analyze sqlite_schema");
          execute(
              there,
              "attach '%s' as was".formatted(file(here)),
              "insert into sqlite_stat1 select * from was.sqlite_stat1");
        }
      }
    }
    assertFlat(before, ask(there, large));
  }

  private static DatabaseSettings copy(Organisation organisation) throws IOException {
    Path copy = Files.createTempFile(folder, "copy", ".db");
    Files.copy(organisation.file(), copy, StandardCopyOption.REPLACE_EXISTING);
    return Organisation.settings(copy);
  }

  private static String file(DatabaseSettings sqlite) {
    return sqlite.url().substring("jdbc:sqlite:".length());
  }

  private DatabaseSettings load(Organisation organisation) throws SQLException {
    try (Connection connection = connect(settings)) {
      PostgresCopy.load(organisation.file(), connection);
    }
    return settings;
  }

  private static Connection connect(DatabaseSettings settings) throws SQLException {
    return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
  }

  private static void execute(DatabaseSettings settings, String... statements) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The most work of each question for a member of each role, by statement where that is known. */
  private static Map<String, Map<String, Long>> ask(
      DatabaseSettings settings, Organisation organisation) throws SQLException {
    Map<String, Map<String, Long>> work = new LinkedHashMap<>();
    try (MeteredDatabase database = MeteredDatabase.open(settings);
        Graph graph = TestRooms.graph(TestRooms.on(database, CLOCK), PATIENT)) {
      for (Member member : organisation.members()) {
        for (Question question : RoleQuestions.of(member)) {
          if (!question.name().matches(ONLY)) {
            continue;
          }
          answer(graph, member, question);
          work.merge(
              name(question, member),
              database.work(),
              (one, other) -> sum(one) >= sum(other) ? one : other);
        }
      }
    }
    return work;
  }

  private static String name(Question question, Member member) {
    return question.name()
        + Objects.toString(question.variables().get("signal"), "")
        + " "
        + member.role();
  }

  private static void answer(Graph graph, Member member, Question question) {
    String document = CLIENT.at("/" + question.name() + ".graphql").orElseThrow();
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(question.variables());
    GraphAnswer answer =
        graph.answer(
            new GraphRequest(document, null, variables, false),
            new Viewer(new PersonId(UUID.fromString(member.person()))));
    assertThat(answer.errors()).as("%s by %s", question, member).isEmpty();
  }

  private static long sum(Map<String, Long> work) {
    return work.values().stream().mapToLong(steps -> steps).sum();
  }

  private static void assertFlat(
      Map<String, Map<String, Long>> before, Map<String, Map<String, Long>> after) {
    List<String> grown = new ArrayList<>();
    after.forEach((question, work) -> {
      Map<String, Long> was = Objects.requireNonNull(before.get(question));
      boolean mayFollow =
          UP_TO_A_BOUND.contains(question) || WITH_THE_ORGANISATION.contains(question);
      double times = mayFollow ? TIMES : MAY_GROW;
      if (sum(work) > times * sum(was) + NOTHING) {
        grown.add("%s: %,d, then %,d%s".formatted(question, sum(was), sum(work), most(was, work)));
      }
    });
    assertThat(grown).isEmpty();
  }

  /** The statement that has grown most, with its work. */
  private static String most(Map<String, Long> before, Map<String, Long> after) {
    String sql =
        Collections.max(
            after.keySet(),
            Comparator.comparing(one -> after.get(one) - before.getOrDefault(one, 0L)));
    return ", of which %,d and %,d in %s"
        .formatted(before.getOrDefault(sql, 0L), after.get(sql), sql.replaceAll("\\s+", " "));
  }
}
