package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.graph.engine.Graph;
import se.fadder.http.ClientDocuments;

/**
 * Tests that the server can carry out each operation of its own client, whatever its variables
 * hold: it keeps within every limit. A server finds that out only when one is first asked for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientCostsTest {
  private static final List<String> TEXTS = List.copyOf(ClientDocuments.bundled().texts());

  private Database database;
  private World world;
  private Graph graph;

  @BeforeAll
  void open(@TempDir Path folder) {
    database = Databases.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("costs.db")));
    world = new World(database);
    graph =
        Graph.assemble(
            database,
            world.rooms.base.clock(),
            world.rooms.base.ids(),
            world.rooms.all().stream().flatMap(room -> room.graphs().stream()).toList(),
            new Graph.Settings(Limits.USUAL, false, TEXTS, true, 0));
  }

  @AfterAll
  void close() {
    graph.close();
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> operations() {
    return TEXTS.stream()
        .map(text ->
            DynamicTest.dynamicTest(text.lines().findFirst().orElseThrow(), () -> fits(text)));
  }

  /** An operation that is not in the document is looked for only once the document was taken. */
  private void fits(String text) {
    GraphRequest request = new GraphRequest(text, "NotInIt", Map.of(), false);
    assertThat(graph.answer(request, world.viewer("self")).errors())
        .extracting(Failure::code)
        .containsExactly(ErrorCode.OPERATION_NOT_FOUND);
  }
}
