package se.fadder.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests what of the client needs no document, such as days and steps, in {@code src/test/web}. */
final class ClientLogicTest {
  @Test
  @Timeout(60)
  void holdsWithoutABrowser() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Machine.node().toString(), "--test"));
    // By name: a folder means its files to Node up to 20, and a module to later ones.
    try (Stream<Path> files = Files.list(Path.of("src/test/web"))) {
      files.map(Path::toString).filter(name -> name.endsWith(".test.js")).forEach(command::add);
    }
    Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(node.getInputStream().readAllBytes(), UTF_8);
    assertThat(node.waitFor()).as(said).isZero();
    assertThat(said).as("none of them ran").containsPattern("pass [1-9]");
  }
}
