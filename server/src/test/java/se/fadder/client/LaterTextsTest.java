package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that a module which says a text that comes later has waited for it. */
class LaterTextsTest {
  private static final Pattern LATER_KEY = Pattern.compile("^ {2}\"(\\w+)\\.([\\w.]+)\":");

  private static final Pattern KEY = Pattern.compile("['`](\\w+(?:\\.\\w+)+)");

  private static final Pattern IMPORT =
      Pattern.compile("^(?:import |export |\\} ).*?'(\\.[^']+)';$", Pattern.MULTILINE);

  private static final Pattern ADDED = Pattern.compile("addTexts\\('(\\w+)'\\)");

  /** The keys of later texts, and of families of them, with the room whose file they are in. */
  private final Map<String, String> rooms = laterKeys();

  /** What is said of an error is said in general words until the room's own have come. */
  private static final String ERRORS = "kernel.error";

  @Test
  void whateverIsSaidHasCome() {
    List<String> missing = new ArrayList<>();
    for (Path file : WebFiles.ending(".js")) {
      if (WebFiles.room(file).equals("texts")) {
        continue;
      }
      Set<String> added = added(file);
      KEY.matcher(WebFiles.read(file))
          .results()
          .map(found -> found.group(1))
          .filter(key -> rooms.containsKey(key) && !key.startsWith(ERRORS))
          .filter(key -> !added.contains(rooms.get(key)))
          .forEach(key -> missing.add(WebFiles.ROOT.relativize(file) + " says " + key));
    }
    assertThat(rooms).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  /** The rooms whose later texts are there once a module is. */
  private static Set<String> added(Path file) {
    Set<String> added = new HashSet<>();
    Set<Path> seen = new HashSet<>();
    List<Path> next = new ArrayList<>(List.of(file));
    while (!next.isEmpty()) {
      Path one = next.removeLast();
      if (seen.add(one)) {
        String text = WebFiles.read(one);
        ADDED.matcher(text).results().forEach(found -> added.add(found.group(1)));
        IMPORT
            .matcher(text)
            .results()
            .map(found -> one.resolveSibling(found.group(1)).normalize())
            .forEach(next::add);
      }
    }
    return added;
  }

  private static Map<String, String> laterKeys() {
    Path later = WebFiles.ROOT.resolve("texts/sv/later");
    Map<String, String> keys = new TreeMap<>();
    WebFiles.ending(".js").stream()
        .filter(file -> file.startsWith(later))
        .forEach(file ->
            WebFiles.read(file)
                .lines()
                .map(LATER_KEY::matcher)
                .filter(key -> key.find())
                .forEach(key -> {
                  String name = key.group(1) + "." + key.group(2);
                  keys.put(name, key.group(1));
                  keys.put(name.substring(0, name.lastIndexOf('.')), key.group(1));
                }));
    // A family of which a part is there from the beginning is asked for by whoever knows which.
    WebFiles.ending(".js").stream()
        .filter(file -> Objects.equals(file.getParent(), later.getParent()))
        .flatMap(file -> WebFiles.read(file).lines())
        .map(LATER_KEY::matcher)
        .filter(key -> key.find())
        .map(key -> key.group(1) + "." + key.group(2))
        .forEach(key -> {
          keys.remove(key);
          keys.remove(key.substring(0, key.lastIndexOf('.')));
        });
    return keys;
  }
}
