package se.fadder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLogWriter;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Viewer;

/** The walk over every field of everything that there is, as somebody is answered. */
final class SchemaWalk {
  private static final int AT_ONCE = 20;
  private static final int FIRST = 20;

  private final SchemaQueries queries = new SchemaQueries();
  private final World world;
  private final Graph graph;

  SchemaWalk(World world, Graph graph) {
    this.world = world;
    this.graph = graph;
  }

  SchemaQueries queries() {
    return queries;
  }

  /** The ids of all that there is by now, by type. */
  Map<String, List<String>> pool() {
    Map<String, List<String>> pool = new TreeMap<>();
    DeniedLooksMissingTest.idsOf(world.database)
        .forEach((type, ids) -> pool.put(type, ids.stream().map(id -> type + "_" + id).toList()));
    return pool;
  }

  /** What each field of everything answers to somebody, by its name. */
  Map<String, String> all(String viewer, Map<String, List<String>> pool) {
    // What is read on the way is noted, and answered where somebody asks what was read.
    new ReadLogWriter(world.database, world.rooms.audit.reads()).close();
    Map<String, String> answers = new TreeMap<>();
    for (SchemaQueries.Field field : queries.fields("Viewer")) {
      answers.put("Viewer." + field.name(), ask(viewer, field.ofViewer(FIRST), Map.of()));
    }
    for (SchemaQueries.Field field : queries.onPages()) {
      answers.put("Viewer." + field.name(), ask(viewer, field.ofViewer(FIRST), Map.of()));
    }
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

  /** The fields whose answers are others than before. */
  static List<String> changed(Map<String, String> before, Map<String, String> after) {
    return before.keySet().stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .toList();
  }

  String ask(String viewer, String query, Map<String, @Nullable Object> variables) {
    return ask(world.viewer(viewer), query, variables);
  }

  String ask(Viewer viewer, String query, Map<String, @Nullable Object> variables) {
    GraphAnswer answer = graph.answer(new GraphRequest(query, null, variables, false), viewer);
    String data = answer instanceof GraphAnswer.Carried carried ? "" + carried.data() : "refused";
    return data + " " + answer.errors();
  }
}
