package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.audit.ReadLogWriter;
import se.fadder.breakplans.BreakChoice;
import se.fadder.breakplans.BreakItemId;
import se.fadder.breakplans.UsualBreak;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;

/**
 * Tests that nobody but themselves learns when somebody wants to be reminded of breaks, or whether:
 * whatever they say of it, every field of everything answers the same to everybody else.
 */
@OnOneDatabase
@Tag("slow")
@Tag("thorough")
final class BreakPlanStaysPrivateTest {
  private static final int AT_ONCE = 20;

  private final SchemaQueries queries = new SchemaQueries();
  private final Database database;
  private final World world;
  private final Graph graph;

  BreakPlanStaysPrivateTest(Database database) {
    this.database = database;
    world = new World(database);
    graph = TestRooms.graph(world.rooms);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void managersAndMentorsAndHrReadNothingOfIt() {
    List<String> viewers = List.of("manager", "main mentor", "hr");
    BreakItemId item = database.write(tx -> BreakAttempts.added(world, tx));
    // What they read is noted, and seen by HR: so all have read all that there is.
    all("self", item);
    viewers.forEach(viewer -> all(viewer, item));
    Map<String, Map<String, String>> before = new LinkedHashMap<>();
    viewers.forEach(viewer -> before.put(viewer, all(viewer, item)));
    say();
    all("self", item);
    before.forEach((viewer, answers) -> {
      assertThat(answers).hasSizeGreaterThan(300);
      all(viewer, item)
          .forEach((field, answer) -> {
            assertThat(answer).as("%s to %s", field, viewer).isEqualTo(answers.get(field));
            assertThat(answer).as("%s to %s", field, viewer).doesNotContain("Sträck på dig");
          });
    });
  }

  /** Or the walk would find nothing, whatever there was. */
  @Test
  void onesOwnIsSeen() {
    BreakItemId item = database.write(tx -> BreakAttempts.added(world, tx));
    Map<String, String> before = all("self", item);
    say();
    Map<String, String> after = all("self", item);
    assertThat(after.get("Viewer.breakPlan"))
        .isNotEqualTo(before.get("Viewer.breakPlan"))
        .contains("agreed=true", "pausedUntil=2026-03-13", "choice=OFF", "OwnBreak");
    assertThat(after.get("OwnBreak.name")).contains("Sträck på dig");
  }

  /** All that somebody can say of their breaks. */
  private void say() {
    database.write(tx -> {
      assertDone(world.breakPlans().commands().agree(tx, world.viewer("self"), true));
      assertDone(
          world
              .breakPlans()
              .commands()
              .pause(tx, world.viewer("self"), World.DAY.plusDays(2), null));
      assertDone(
          world
              .breakPlans()
              .commands()
              .choose(
                  tx,
                  world.viewer("self"),
                  UsualBreak.MORNING_FIKA,
                  0,
                  BreakChoice.SET,
                  BreakAttempts.time()));
      assertDone(
          world
              .breakPlans()
              .commands()
              .choose(tx, world.viewer("self"), UsualBreak.WIND_DOWN, 0, BreakChoice.OFF, null));
      return true;
    });
  }

  /** What each field of everything answers to somebody, by its name. */
  private Map<String, String> all(String viewer, BreakItemId item) {
    new ReadLogWriter(database, world.readLog()).close();
    Map<String, String> answers = new LinkedHashMap<>();
    Stream.concat(queries.fields("Viewer").stream(), queries.onPages().stream())
        .forEach(field ->
            answers.put("Viewer." + field.name(), ask(viewer, field.ofViewer(AT_ONCE), Map.of())));
    Map<String, List<String>> pool = pool();
    pool.put("OwnBreak", List.of("OwnBreak_" + item.value()));
    for (String type : queries.nodes()) {
      List<String> ids = pool.getOrDefault(type, List.of());
      for (SchemaQueries.Field field : queries.fields(type)) {
        StringBuilder answer = new StringBuilder();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
          List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
          answer.append(ask(viewer, field.ofNodes(), Map.of("ids", some)));
        }
        answers.put(type + "." + field.name(), answer.toString());
      }
    }
    return answers;
  }

  private Map<String, List<String>> pool() {
    Map<String, List<String>> pool = new LinkedHashMap<>();
    DeniedLooksMissingTest.idsOf(database)
        .forEach((type, ids) ->
            pool.put(type, new ArrayList<>(ids.stream().map(id -> type + "_" + id).toList())));
    return pool;
  }

  private String ask(String viewer, String query, Map<String, Object> variables) {
    GraphAnswer answer =
        graph.answer(
            new GraphRequest(query, null, new LinkedHashMap<>(variables), false),
            world.viewer(viewer));
    String data =
        answer instanceof GraphAnswer.Carried carried
            ? Objects.toString(carried.data())
            : "refused";
    return data + " " + answer.errors();
  }
}
