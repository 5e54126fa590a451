package se.fadder.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that everything that can be wrong with a file of staff is said in both languages. */
final class StaffProblemTest {
  @ParameterizedTest
  @EnumSource
  void isSaid(StaffProblem problem) throws IOException {
    assertSaid("staff", "staff.problem." + problem);
  }

  private static void assertSaid(String file, String key) throws IOException {
    for (String language : new String[] {"sv", "en"}) {
      try (InputStream texts =
          StaffProblemTest.class.getResourceAsStream(
              "/web/texts/" + language + "/later/" + file + ".js")) {
        assertThat(new String(Objects.requireNonNull(texts).readAllBytes(), UTF_8))
            .contains("\"" + key + "\": ");
      }
    }
  }
}
