package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The client's rooms know one another along the same arrows as the server's. */
class RoomsTest {
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "kernel", Set.of("texts"),
          "texts", Set.of(),
          "signin", Set.of("kernel"),
          "people", Set.of("kernel"),
          "push", Set.of("kernel"),
          "routines", Set.of("kernel", "people"),
          "mentorship", Set.of("kernel", "people"),
          "onboarding", Set.of("kernel", "people", "mentorship"),
          "arrivals", Set.of("kernel", "people", "signin"));

  private static final Pattern IMPORT = Pattern.compile("['`]\\.\\./(\\w+)/");

  @Test
  void arrows() {
    List<String> forbidden = new ArrayList<>();
    for (Path file : WebFiles.ending(".js")) {
      Set<String> allowed = MAY_KNOW.get(WebFiles.room(file));
      if (allowed == null) {
        continue; // The shell puts the rooms together and may know them all.
      }
      IMPORT
          .matcher(WebFiles.read(file))
          .results()
          .map(found -> found.group(1))
          .filter(room -> !allowed.contains(room))
          .forEach(room -> forbidden.add(file + " → " + room));
    }
    assertThat(forbidden).isEmpty();
  }
}
