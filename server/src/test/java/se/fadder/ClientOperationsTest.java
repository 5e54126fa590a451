package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the server finds its client's operations, from its classes and from its jar. */
class ClientOperationsTest {
  @Test
  void allAreFoundAmongTheClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/web"))) {
      assertThat(ClientOperations.bundled())
          .hasSize((int) files.filter(file -> file.toString().endsWith(".graphql")).count())
          .allMatch(text -> text.matches("(?s)(query|mutation|subscription) .*"));
    }
  }

  @Test
  void allAreFoundInAJar(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("server.jar");
    Map<String, String> entries =
        Map.of(
            "web/index.html", "page",
            "web/å/one.graphql", "query å {a}",
            "web/two.graphql", "query two {a}",
            "web/two.js", "script",
            "other/three.graphql", "query three {a}");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue().getBytes(UTF_8));
      }
    }
    URI page = URI.create("jar:" + file.toUri() + "!/web/index.html");
    assertThat(ClientOperations.around(page.toURL()))
        .containsExactlyInAnyOrder("query å {a}", "query two {a}");
  }
}
