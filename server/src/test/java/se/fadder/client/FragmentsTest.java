package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.parser.Parser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that a fragment stands once, in a file of its own name, and that operations spread it. */
class FragmentsTest {
  private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.\\s*(?!on\\b)(\\w+)");

  @Test
  void aFragmentStandsInAFileOfItsNameAndNowhereElse() {
    List<String> strays = new ArrayList<>();
    for (Path file : WebFiles.ending(".graphql")) {
      var found = document(file).getDefinitions();
      String name = file.getFileName().toString().replace(".graphql", "");
      if (WebFiles.isFragment(file)) {
        boolean isAlone =
            found.size() == 1
                && found.getFirst() instanceof FragmentDefinition one
                && one.getName().equals(name);
        if (!isAlone) {
          strays.add(file + " is to hold the fragment " + name + " and nothing else");
        }
      } else if (found.stream().anyMatch(FragmentDefinition.class::isInstance)) {
        strays.add(file + " holds a fragment, which belongs in a folder fragments");
      }
    }
    assertThat(strays).isEmpty();
  }

  @Test
  void noTwoFragmentsHaveOneName() {
    Map<String, List<Path>> files = new TreeMap<>();
    fragments()
        .forEach(file ->
            files
                .computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
                .add(file));
    assertThat(files).isNotEmpty();
    assertThat(files.values()).filteredOn(same -> same.size() > 1).isEmpty();
  }

  @Test
  void everyFragmentThatIsSpreadIsThere() {
    Set<String> there = new TreeSet<>();
    fragments().forEach(file -> there.add(file.getFileName().toString().replace(".graphql", "")));
    List<String> missing = new ArrayList<>();
    for (Path file : WebFiles.ending(".graphql")) {
      SPREAD
          .matcher(WebFiles.read(file))
          .results()
          .map(found -> found.group(1))
          .filter(name -> !there.contains(name))
          .forEach(name -> missing.add(file + " spreads " + name + ", which is nowhere"));
    }
    assertThat(missing).isEmpty();
  }

  /** By an operation: two fragments that only spread one another are of no use either. */
  @Test
  void everyFragmentIsSpread() {
    Set<String> spread = new TreeSet<>();
    WebFiles.documents().values().stream()
        .flatMap(text ->
            new Parser()
                .parseDocument(text).getDefinitionsOfType(FragmentDefinition.class).stream())
        .forEach(fragment -> spread.add(fragment.getName() + ".graphql"));
    assertThat(fragments())
        .filteredOn(file -> !spread.contains(file.getFileName().toString()))
        .isEmpty();
  }

  private static Stream<Path> fragments() {
    return WebFiles.ending(".graphql").stream().filter(WebFiles::isFragment);
  }

  private static Document document(Path file) {
    return new Parser().parseDocument(WebFiles.read(file));
  }
}
