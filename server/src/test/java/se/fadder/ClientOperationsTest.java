package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the server finds its client's operations. */
class ClientOperationsTest {
  @Test
  void allAreFoundAmongTheClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/web"))) {
      assertThat(ClientOperations.bundled())
          .hasSize((int) files.filter(ClientOperationsTest::holdsAnOperation).count())
          .allMatch(text -> text.matches("(?s)(query|mutation|subscription) .*"));
    }
    assertThat(ClientOperations.names()).hasSameSizeAs(ClientOperations.bundled());
  }

  private static boolean holdsAnOperation(Path file) {
    return file.toString().endsWith(".graphql") && !file.toString().contains("/fragments/");
  }
}
