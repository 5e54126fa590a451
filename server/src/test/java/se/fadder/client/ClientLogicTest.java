package se.fadder.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tests what of the client needs no document, such as days and steps, in {@code src/test/web}. All
 * files run in one process of Node: one for each takes six times as long.
 */
@Timeout(60)
final class ClientLogicTest {
  private static final Path FOLDER = Path.of("src/test/web");

  /** It adds a room, which others would meet. */
  private static final Path ALONE = FOLDER.resolve("one-room-more.test.js");

  @Test
  void holdsWithoutABrowser() throws IOException, InterruptedException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      requirePasses(
          files.filter(file -> file.toString().endsWith(".test.js") && !file.equals(ALONE)));
    }
  }

  @Test
  void holdsWithOneRoomMore() throws IOException, InterruptedException {
    requirePasses(Stream.of(ALONE));
  }

  private static void requirePasses(Stream<Path> files) throws IOException, InterruptedException {
    String imports =
        files.map(file -> "import '%s';".formatted(file.toUri())).collect(joining("\n"));
    Process node =
        new ProcessBuilder(
                List.of(Machine.node().toString(), "--input-type=module", "--eval", imports))
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    assertThat(said).as("none of them ran").containsPattern("# pass [1-9]");
  }
}
