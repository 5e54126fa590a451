package se.fadder.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fadder.graph.engine.Graph;

/**
 * Tests that the whole schema, printed, is kept beside its parts in {@code
 * graphql-schema/schema.graphqls}, so that a change of the API is seen in one place.
 */
final class SchemaSnapshotTest {
  private static final Path MODULE = Path.of("..", "graphql-schema");
  private static final Path SNAPSHOT = MODULE.resolve("schema.graphqls");

  @Test
  void theSchemaIsTheOneThatWasLastLookedAt() throws IOException {
    String printed = Graph.print(rooms());
    if ("update".equals(System.getProperty("snapshot"))) {
      Files.writeString(SNAPSHOT, printed);
    }
    assertThat(SNAPSHOT)
        .as(
            "If the change is meant: mvn -pl server -am test -Dtest=SchemaSnapshotTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dsnapshot=update")
        .hasContent(printed);
  }

  /** The rooms that have a schema file, and the parts of large ones. */
  static List<String> rooms() throws IOException {
    try (Stream<Path> files = Files.list(MODULE.resolve("src/main/resources/schema"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".graphqls", ""))
          .filter(room -> !room.equals("graph"))
          .sorted()
          .toList();
    }
  }
}
