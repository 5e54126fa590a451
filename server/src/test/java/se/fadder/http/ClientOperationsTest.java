package se.fadder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the server finds its client's operations. */
class ClientOperationsTest {
  private static final ClientDocuments CLIENT = ClientDocuments.bundled();

  @Test
  void allAreFoundAmongTheClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/web"))) {
      assertThat(CLIENT.texts())
          .hasSize((int) files.filter(ClientOperationsTest::holdsAnOperation).count())
          .allMatch(text -> text.matches("(?s)(query|mutation|subscription) .*"));
    }
    assertThat(CLIENT.names()).hasSameSizeAs(CLIENT.texts());
  }

  private static boolean holdsAnOperation(Path file) {
    return file.toString().endsWith(".graphql") && !file.toString().contains("/fragments/");
  }
}
