package se.fadder.arrivals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.fadder.files.FileProblem;

/** Tests that everything that can be wrong with a file is said in both languages. */
final class FileProblemTest {
  @ParameterizedTest
  @EnumSource
  void isSaid(FileProblem problem) throws IOException {
    assertSaid("kernel", "kernel.fileProblem." + problem);
  }

  @ParameterizedTest
  @EnumSource
  void isSaid(NewcomerProblem problem) throws IOException {
    assertSaid("arrivals", "arrivals.problem." + problem);
  }

  private static void assertSaid(String file, String key) throws IOException {
    for (String language : new String[] {"sv", "en"}) {
      try (InputStream texts =
          FileProblemTest.class.getResourceAsStream(
              "/web/texts/" + language + "/later/" + file + ".js")) {
        assertThat(new String(Objects.requireNonNull(texts).readAllBytes(), UTF_8))
            .contains("\"" + key + "\": ");
      }
    }
  }
}
