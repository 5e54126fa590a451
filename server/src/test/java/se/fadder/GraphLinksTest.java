package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnBothDatabases;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Id;

/**
 * What leads from one object to another, asked through the whole graph by those who may see it and
 * those who may not.
 */
@OnBothDatabases
final class GraphLinksTest {
  private final World world;
  private final Graph graph;

  GraphLinksTest(Database database) {
    this.world = new World(database);
    this.graph =
        world.rooms.graph(
            database, false, () -> URI.create("https://fadder.example"), Optional.empty());
  }

  @AfterEach
  void close() {
    graph.close();
  }

  private String ask(String who, String document, Map<String, ?> variables) {
    GraphAnswer answer =
        graph.answer(
            new GraphRequest(document, null, Map.copyOf(variables), false), world.viewer(who));
    assertThat(answer.errors()).isEmpty();
    return String.valueOf(((GraphAnswer.Carried) answer).data());
  }

  private String ask(String who, String document) {
    return ask(who, document, Map.of());
  }

  private static String outer(String type, Id id) {
    return type + "_" + id.value();
  }

  @Test
  void theViewerIsANodeOfTheirOwn() {
    String viewer = "Viewer_" + world.person("self").value();
    String person = outer("Person", world.person("self"));
    assertThat(ask("self", "{viewer {id person {id}}}"))
        .isEqualTo("{viewer={id=" + viewer + ", person={id=" + person + "}}}");
    String again = "query($id: ID!) {node(id: $id) {__typename id ... on Viewer {today}}}";
    assertThat(ask("self", again, Map.of("id", viewer)))
        .isEqualTo("{node={__typename=Viewer, id=" + viewer + ", today=2026-03-11}}");
    for (String other : List.of("hr", "manager", "main mentor", "admin", "stranger")) {
      assertThat(ask(other, again, Map.of("id", viewer))).isEqualTo("{node=null}");
    }
  }

  /** As clients that keep objects by their id do: two answers of a viewer are parts of one. */
  @Test
  void twoQueriesOfTheViewerMeetInOneObject() {
    Map<String, List<String>> cache = new HashMap<>();
    for (String fields : List.of("today", "roles {role}")) {
      String answer = ask("manager", "{viewer {id " + fields + "}}");
      String id = answer.replaceAll(".*id=([^,}]+).*", "$1");
      cache.computeIfAbsent(id, key -> new ArrayList<>()).add(fields);
    }
    assertThat(cache).hasSize(1);
  }
}
