package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.MeteredDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.http.ClientDocuments;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Viewer;

/**
 * Tests that a mentor and a newcomer with ten thousand sessions, questions, commitments and notes
 * read their pages with hardly more work than with a few hundred. Work is what {@link
 * MeteredDatabase} counts, not time.
 */
@Tag("slow")
final class ManyThingsTest {
  private static final ClientDocuments CLIENT = ClientDocuments.bundled();
  private static final SettableClock CLOCK = SettableClock.on(World.DAY.toString());
  private static final int FEW = 400;
  private static final int MANY = 10_000;

  /**
   * A page is full where it was not, and the sessions of a day are more: there are 25 times as
   * many.
   */
  private static final double MAY_GROW = 4;

  private static final long NOTHING = 5_000;

  /** What looks through one's own rows, newest first, and through no more than so many. */
  private static final double SEARCH_MAY_GROW = 12;

  private static final Map<String, Map<String, @Nullable Object>> ASKED = new LinkedHashMap<>();

  static {
    ASKED.put("today/agenda", Map.of());
    ASKED.put("supervision/sessions", Map.of("first", 20, "past", false));
    ASKED.put("supervision/sessions past", Map.of("first", 20, "past", true));
    ASKED.put("supervision/sessionsToLog", Map.of());
    ASKED.put("questions/questions", Map.of());
    ASKED.put("questions/questionsEnded", Map.of("first", 20));
    ASKED.put("commitments/commitments", Map.of());
    ASKED.put("sessionnotes/ownNotes", Map.of("first", 20));
    ASKED.put("sessionnotes/sessionSearch", Map.of("text", "jour"));
  }

  /**
   * Every tenth session is planned and over in the last days, four lie ahead, the others are held.
   */
  private static final List<String> MADE =
      List.of(
          """
          create temp table met as
          with recursive number (k) as (select 0 union all select k + 1 from number where k < %1$d - 1)
          select printf('019b0090-%%04x-7000-8000-000000000001', k) as id,
            case when k %% 10 < 4 then date('2026-03-12', (k %% 360) || ' days')
              when k %% 10 = 4 then date('2026-03-10', (0 - k %% 25) || ' days')
              else date('2026-02-01', (0 - k %% 1000) || ' days') end as day,
            iif(k %% 10 <= 4, 'PLANNED', 'HELD') as state, k,
            '%2$s' as mentor, '%3$s' as self, '%4$s' as unit
          from number
          """,
          """
          insert into session (id, form, on_site, leader_id, unit_id, day, begins, ends, state, moved,
            made_by, logged_at, revision)
          select id, 'MENTOR', true, mentor, unit, day, printf('%%02d:%%02d:00', 8 + k %% 8, k %% 60),
            printf('%%02d:%%02d:00', 9 + k %% 8, k %% 60), state, false, mentor,
            iif(state = 'HELD', 1770000000000, null), 1
          from met
          """,
          """
          insert into session_member (session_id, person_id, day, planned, attended, raises)
          select id, mentor, day, state = 'PLANNED', iif(state = 'HELD', true, null), false from met
          union all
          select id, self, day, state = 'PLANNED', iif(state = 'HELD', true, null), false from met
          """,
          """
          insert into question (id, author_id, with_id, text, parked_at, state, ended_at, ended_by,
            answer, session_id, unseen)
          select replace(id, '019b0090', '019b0091'), self, mentor, 'Vem har jour?', 1770000000000 + k,
            iif(k %% 2 = 0, 'OPEN', 'ANSWERED'), iif(k %% 2 = 0, null, 1770000000000 + k),
            iif(k %% 2 = 0, null, mentor), iif(k %% 2 = 0, null, 'Alla i tur.'), null, k %% 4 = 1
          from met
          """,
          """
          insert into commitment (id, session_id, person_id, with_id, made_by, text, due, made_at)
          select replace(id, '019b0090', '019b0092'), id, iif(k %% 2 = 0, self, mentor),
            iif(k %% 2 = 0, mentor, self), mentor, 'Läsa om jouren', day, 1770000000000 + k
          from met
          """,
          """
          insert into session_note (id, session_id, author_id, entry, version, text, written_at, changed_at)
          select replace(id, '019b0090', '019b0093'), id, self, id, id, 'Om jouren', 1770000000000 + k, 1770000000000 + k
          from met where state = 'HELD'
          """,
          """
          insert into private_note (id, author_id, session_id, entry, version, text, written_at, changed_at)
          select replace(id, '019b0090', '019b0094'), self, id, id, id, 'Om jouren', 1770000000000 + k, 1770000000000 + k
          from met
          """,
          "drop table met");

  @Test
  void pagesOfOneWithTenThousandAreBounded(@TempDir Path folder) throws SQLException {
    Map<String, Map<String, Long>> few = work(folder.resolve("few.db"), FEW);
    Map<String, Map<String, Long>> many = work(folder.resolve("many.db"), MANY);
    List<String> grown = new ArrayList<>();
    many.forEach((asked, works) -> {
      long was = all(Objects.requireNonNull(few.get(asked)));
      double may = asked.contains("Search") ? SEARCH_MAY_GROW : MAY_GROW;
      if (all(works) > may * was + NOTHING) {
        grown.add("%s: %,d, then %,d, %s".formatted(asked, was, all(works), dearest(works)));
      }
    });
    assertThat(grown).isEmpty();
  }

  private static long all(Map<String, Long> works) {
    return works.values().stream().mapToLong(steps -> steps).sum();
  }

  private static List<String> dearest(Map<String, Long> works) {
    return works.entrySet().stream()
        .filter(work -> work.getValue() > NOTHING)
        .map(work -> "%,d by %s".formatted(work.getValue(), work.getKey()))
        .toList();
  }

  private static Map<String, Map<String, Long>> work(Path file, int count) throws SQLException {
    DatabaseSettings settings = new DatabaseSettings("jdbc:sqlite:" + file);
    Map<String, Viewer> viewers = new LinkedHashMap<>();
    try (Database database = Databases.open(settings)) {
      World world = new World(database);
      for (String name : List.of("self", "main mentor")) {
        viewers.put(name, world.viewer(name));
      }
      make(settings, world, count);
    }
    Map<String, Map<String, Long>> work = new LinkedHashMap<>();
    try (MeteredDatabase database = MeteredDatabase.open(settings);
        Graph graph = TestRooms.graph(TestRooms.on(database, CLOCK))) {
      viewers.forEach((name, viewer) ->
          ASKED.forEach((asked, variables) -> {
            database.work();
            ask(graph, viewer, asked, variables);
            work.put(asked + " by " + name, database.work());
          }));
    }
    return work;
  }

  private static void make(DatabaseSettings settings, World world, int count) throws SQLException {
    try (Connection connection = DriverManager.getConnection(settings.url());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : MADE) {
        statement.execute(
            sql.formatted(
                count,
                world.person("main mentor").value(),
                world.person("self").value(),
                world.unit("Norr").id().value()));
      }
      connection.commit();
    }
  }

  private static void ask(
      Graph graph, Viewer viewer, String asked, Map<String, @Nullable Object> variables) {
    String document = CLIENT.at("/" + asked.split(" ")[0] + ".graphql").orElseThrow();
    GraphAnswer answer = graph.answer(new GraphRequest(document, null, variables, true), viewer);
    assertThat(answer.errors()).as(asked).isEmpty();
  }
}
