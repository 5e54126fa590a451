package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.audit.ReadLogWriter;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Outcomes;
import se.fadder.sessionnotes.PrivateNoteId;
import se.fadder.sessionnotes.SessionUsefulness;
import se.fadder.sessionnotes.Writing;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/**
 * Tests that nothing that somebody wrote for themselves alone, and no face, can be reached by
 * anybody else: every field of everything that there is, the logs among them.
 */
@Tag("slow")
final class PrivateStaysPrivateTest {
  private static final String TEXT = "tankenbakomorden";
  private static final String LINE = "radenomvarför";
  private static final int AT_ONCE = 20;
  private static final int FIRST = 50;

  private final SchemaQueries queries = new SchemaQueries();
  private final Database database;
  private final World world;
  private final Graph graph;

  PrivateStaysPrivateTest(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("world.db")));
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
    database.close();
  }

  @Test
  void whateverAnybodyElseAsks() {
    SessionId session = held();
    PrivateNoteId note = write(session);
    List<String> secrets =
        List.of(TEXT, LINE, SessionUsefulness.LITTLE.name(), note.value().toString());
    // Or the walk would find nothing, whatever there was.
    assertThat(walk("self")).contains(secrets);
    for (String who : List.of("main mentor", "manager", "sector manager", "hr", "admin")) {
      assertThat(walk(who)).as(who).doesNotContain(secrets.toArray(String[]::new));
    }
  }

  private SessionId held() {
    SessionTime time =
        new SessionTime(World.DAY.minusDays(1), LocalTime.of(9, 0), LocalTime.of(10, 0));
    SessionDraft draft =
        new SessionDraft(
            SessionForm.MENTOR,
            true,
            world.person("main mentor"),
            null,
            List.of(world.person("self")),
            time);
    return Outcomes.done(
        database.write(tx ->
            world
                .supervision()
                .logs()
                .log(tx, world.viewer("main mentor"), draft, world.clock.instant())));
  }

  private PrivateNoteId write(SessionId session) {
    Writing writing = new Writing(UUID.randomUUID(), null, UUID.randomUUID(), TEXT, null);
    Outcomes.assertDone(
        database.write(tx ->
            world
                .sessionNotes()
                .ratings()
                .rate(tx, world.viewer("self"), session, SessionUsefulness.LITTLE, LINE, null)));
    return Outcomes.done(
        database.write(tx ->
            world.sessionNotes().privateNotes().write(tx, world.viewer("self"), session, writing)));
  }

  /** All that somebody is answered, whatever they ask. */
  private String walk(String viewer) {
    new ReadLogWriter(database, world.rooms.audit.reads()).close();
    StringBuilder answers = new StringBuilder();
    for (SchemaQueries.Field field : queries.fields("Viewer")) {
      answers.append(ask(viewer, field.ofViewer(FIRST), Map.of()));
    }
    Map<String, List<UUID>> pool = new TreeMap<>(DeniedLooksMissingTest.idsOf(database));
    for (String type : queries.nodes()) {
      List<String> ids =
          pool.getOrDefault(type, List.of()).stream().map(id -> type + "_" + id).toList();
      for (SchemaQueries.Field field : queries.fields(type)) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
          List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
          answers.append(ask(viewer, field.ofNodes(), Map.of("ids", some)));
        }
      }
    }
    String search = "{ viewer { sessionSearch(text: \"tankenbakom\") { before hit after } } }";
    // What was typed into the search is no answer.
    return answers + ask(viewer, search, Map.of());
  }

  private String ask(String viewer, String query, Map<String, @Nullable Object> variables) {
    GraphAnswer answer =
        graph.answer(new GraphRequest(query, null, variables, false), world.viewer(viewer));
    return answer instanceof GraphAnswer.Carried carried ? "" + carried.data() : "refused";
  }
}
