package se.fadder.bench;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fadder.bench.RolePeople.Member;
import se.fadder.bench.RolePeople.Role;
import se.fadder.bench.RoleQuestions.Question;

/**
 * Tests that every query of the client is asked as each role in organisations of several sizes, or
 * that it is said why it is not.
 */
final class RoleQuestionsTest {
  private static final Path CLIENT = Path.of("src/main/resources/web");

  /** Queries of what the data of several sizes does not hold, by what that is. */
  private static final Map<String, Set<String>> NOT_ASKED =
      Map.ofEntries(
          Map.entry(
              "a request to a mentor",
              Set.of("mentorship/requests/mentorRequest", "mentorship/requests/mentorRequests")),
          Map.entry(
              "a proposal of pairs",
              Set.of("pairing/pairingChoices", "pairing/pairingLine", "pairing/pairingProposal")),
          Map.entry(
              "a routine, or one that was started",
              Set.of("routines/routine", "routines/routineRun")),
          Map.entry(
              "somebody who leaves, or is asked how it goes",
              Set.of(
                  "exittalks/exitTalk",
                  "exittalks/exitTalksToNote",
                  "freelines/freeLines",
                  "pulse/pulse")),
          Map.entry("a series", Set.of("supervision/seriesPreview", "supervision/sessionSeries")),
          Map.entry(
              "a template",
              Set.of("templates/template", "templates/templateFile", "templates/templatePreview")));

  private static Set<String> asked() {
    return RoleQuestions.of(new Member(Role.NEWCOMER, 0, "person", 0, "unit")).stream()
        .map(Question::name)
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> queries() throws IOException {
    try (Stream<Path> files = Files.walk(CLIENT)) {
      Set<String> queries = new TreeSet<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".graphql")).toList()) {
        if (Files.readString(file).startsWith("query ")) {
          String name = CLIENT.relativize(file).toString().replace('\\', '/');
          queries.add(name.substring(0, name.length() - ".graphql".length()));
        }
      }
      return queries;
    }
  }

  @Test
  void everyQueryOfTheClientIsAskedOrItIsSaidWhyNot() throws IOException {
    Set<String> left = new TreeSet<>(queries());
    assertThat(left).hasSizeGreaterThan(90);
    left.removeAll(asked());
    Set<String> excused = new TreeSet<>();
    NOT_ASKED.values().forEach(excused::addAll);
    assertThat(left).isEqualTo(excused);
  }

  @Test
  void whatIsAskedIsThere() throws IOException {
    assertThat(queries()).containsAll(asked());
  }
}
