package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests that each picture that is drawn stands in the page, and none that is not. */
class IconsTest {
  private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"icon-([\\w-]+)\"");
  private static final Pattern DRAWN = Pattern.compile("(?:\\bicon\\(|\\bpicture: )'([\\w-]+)'");

  private final List<String> all =
      SYMBOL
          .matcher(WebFiles.read(WebFiles.ROOT.resolve("index.html")))
          .results()
          .map(symbol -> symbol.group(1))
          .toList();
  private final Set<String> symbols = Set.copyOf(all);

  /** Of two with one name a browser draws the first. */
  @Test
  void eachPictureIsThereOnce() {
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void eachPictureThatIsDrawnIsThere() {
    List<String> missing = new ArrayList<>();
    int drawn = 0;
    for (Path file : WebFiles.ending(".js")) {
      for (var name : DRAWN.matcher(WebFiles.read(file)).results().toList()) {
        drawn++;
        if (!symbols.contains(name.group(1))) {
          missing.add(file + " draws " + name.group(1));
        }
      }
    }
    assertThat(drawn).isGreaterThan(50);
    assertThat(missing).isEmpty();
  }

  @Test
  void noPictureIsThereInVain() {
    String modules =
        WebFiles.ending(".js").stream().map(WebFiles::read).collect(Collectors.joining("\n"));
    assertThat(symbols).filteredOn(name -> !modules.contains("'" + name + "'")).isEmpty();
  }
}
