package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.fadder.audit.ReadLogWriter;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.mentorfollowup.FitAnswer;
import se.fadder.mentorfollowup.FitCheck;

/**
 * Tests that nothing which anybody but the newcomer and their managers can read changes by what a
 * newcomer says of their mentor, in all fields of the schema that are theirs; and that no log has
 * it.
 */
@OnOneDatabase
@Tag("slow")
@Tag("thorough")
final class MentorLearnsNothingTest {
  private static final List<String> OTHERS =
      List.of("main mentor", "co-mentor", "owner", "hr", "colleague", "sector manager", "it");

  private final SchemaQueries queries = new SchemaQueries();
  private final Database database;
  private final World world;

  MentorLearnsNothingTest(Database database) {
    this.database = database;
    this.world = new World(database);
  }

  @Test
  void whatANewcomerSaysOfTheirMentorChangesNothingThatOthersRead() {
    FitCheck check = ask();
    try (Graph graph = TestRooms.graph(world.rooms)) {
      Map<String, String> before = all(graph);
      say(check);
      Map<String, String> after = all(graph);
      after.forEach((field, answer) -> assertThat(answer).as(field).isEqualTo(before.get(field)));
      assertThat(before).hasSizeGreaterThan(100);
    }
  }

  @Test
  void theAuditLogHasNothingOfIt() {
    FitCheck check = ask();
    assertThat(world.changesOf(() -> say(check))).isEmpty();
    new ReadLogWriter(database, world.readLog()).close();
    int before = reads();
    database.read(tx ->
        world.mentorFollowup().fitChecks().byIds(tx, world.viewer("self"), Set.of(check.id())));
    database.read(tx ->
        List.of(
            Objects.requireNonNull(world.mentorFollowup().wishes().of(tx, world.viewer("self")))));
    new ReadLogWriter(database, world.readLog()).close();
    assertThat(reads()).isEqualTo(before);
  }

  private int reads() {
    return database.read(tx -> tx.sql(NotedReadSql.class).all().size());
  }

  private FitCheck ask() {
    return database.write(tx -> FollowupAttempts.asked(world, tx));
  }

  private void say(FitCheck check) {
    assertDone(
        database.write(tx ->
            world
                .mentorFollowup()
                .fitChecks()
                .answer(tx, world.viewer("self"), check.id(), FitAnswer.NOT_FITTING, true)));
    assertDone(database.write(tx -> world.mentorFollowup().wishes().ask(tx, world.viewer("self"))));
  }

  /** Every field that is the viewer's, and of every person and node that concerns it, for each. */
  private Map<String, String> all(Graph graph) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String name : OTHERS) {
      for (SchemaQueries.Field field : viewerFields()) {
        answers.put(name + " " + field.name(), answer(graph, name, field.ofViewer(2), Map.of()));
      }
      for (String type : List.of("Person", "Plan", "Mentorship", "FitCheck")) {
        for (SchemaQueries.Field field : queries.fields(type)) {
          answers.put(
              name + " " + type + "." + field.name(),
              answer(graph, name, field.ofNodes(), Map.of("ids", ids(graph))));
        }
      }
      answers.put(
          name + " agenda",
          answer(
              graph,
              name,
              "{viewer{agenda{items{kind date person{id}object{__typename id}}counts{kind"
                  + " count}}}}",
              Map.of()));
    }
    return answers;
  }

  private List<SchemaQueries.Field> viewerFields() {
    return Stream.concat(queries.fields("Viewer").stream(), queries.onPages().stream()).toList();
  }

  private List<String> ids(Graph graph) {
    List<String> ids = new ArrayList<>();
    GraphAnswer own =
        graph.answer(
            new GraphRequest(
                "{viewer{fitCheck{id} person{id plan{id} mentors{id}}}}", null, Map.of(), false),
            world.viewer("self"));
    assertThat(own.errors()).isEmpty();
    collect(((GraphAnswer.Carried) own).data(), ids);
    assertThat(ids).hasSize(5);
    return ids;
  }

  private String answer(Graph graph, String name, String document, Map<String, Object> variables) {
    return Objects.toString(
        graph.answer(
            new GraphRequest(document, null, new LinkedHashMap<>(variables), false),
            world.viewer(name)));
  }

  private static void collect(@Nullable Object value, List<String> ids) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, of) -> {
        if (key.equals("id")) {
          ids.add(Objects.toString(of));
        } else {
          collect(of, ids);
        }
      });
    } else if (value instanceof List<?> list) {
      list.forEach(of -> collect(of, ids));
    }
  }
}
