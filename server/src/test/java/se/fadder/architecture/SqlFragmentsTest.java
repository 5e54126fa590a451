package se.fadder.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that a rule which statements share is written once, in the fragments of the room that owns
 * it. It reads the sources: a compiled statement does not tell what it was joined from.
 */
final class SqlFragmentsTest {
  private static final Path SOURCES = Path.of("src/main/java/se/fadder");

  /**
   * A rule that statements share.
   *
   * @param spelled what a statement says that has the rule in its own words
   * @param standsIn the types that it may stand in
   */
  private record Rule(String name, Pattern spelled, Set<String> standsIn) {
    Rule(String name, String spelled, String... standsIn) {
      this(name, Pattern.compile(spelled), Set.of(standsIn));
    }
  }

  /** Absence has days too, which are the calendar's own. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "who is employed, has a role or is a mentor on a day",
              "\\blast_day is null or\\b|\\blast_day >=|\\bfirst_day <=",
              "PeopleFragments",
              "UnitShapeSql",
              "MentorshipFragments",
              "CalendarSql",
              "WorkingHoursSql"),
          new Rule(
              "what is of one organisation", "\\bsubstr\\((\\w+\\.)?path, 1,", "PeopleFragments"),
          new Rule("what is below a unit", "\\bpath < \\S+ \\|\\| '~'", "PeopleFragments"),
          new Rule(
              "who mentors whom",
              "\\b(from|join) mentorship\\b",
              "MentorshipFragments",
              "MentorshipSql"),
          new Rule("which plans run", "\\bclosed_at is null\\b", "PlanFragments"),
          new Rule("which steps are open", "\\bdone_at is null\\b", "StepFragments"),
          new Rule("which steps are to be signed", "\\bsigned_at is null\\b", "StepFragments"),
          new Rule(
              "what a step says",
              "\\b(from|join) (template_step|added_step)\\b",
              "TemplateFragments",
              "TemplateSql",
              "StepSql"),
          new Rule("who is above the ramp", "> agreed\\.", "RampFragments"));

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"\n(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

  /** What changes a row only if it is as it should be says nothing of others. */
  private static final Pattern CHANGE = Pattern.compile("update (plan|step|unit|employment) .*");

  private static final Map<String, List<String>> LITERALS = literals();

  /** The texts in each file of the server, by the name of the type that it holds. */
  private static Map<String, List<String>> literals() {
    Map<String, List<String>> literals = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        literals
            .computeIfAbsent(
                file.getFileName().toString().replace(".java", ""), type -> new ArrayList<>())
            .addAll(literals(Files.readString(file)));
      }
      return literals;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(text -> text.replaceAll("\\s+", " ").trim())
        .filter(text -> !CHANGE.matcher(text).matches())
        .toList();
  }

  private static List<String> spelled(Rule rule, List<String> literals) {
    return literals.stream()
        .flatMap(text -> rule.spelled().matcher(text).results())
        .map(found -> found.group())
        .toList();
  }

  @Test
  void aRuleIsSpelledOnlyWhereItIsOwned() {
    List<String> strays = new ArrayList<>();
    for (Rule rule : RULES) {
      LITERALS.forEach((type, literals) -> {
        if (!rule.standsIn().contains(type)) {
          spelled(rule, literals)
              .forEach(words ->
                  strays.add(
                      type
                          + ".java spells "
                          + rule.name()
                          + ": "
                          + words
                          + "; see "
                          + rule.standsIn()));
        }
      });
    }
    assertThat(strays).isEmpty();
  }

  /** Or the test above would look for what nobody writes. */
  @Test
  void aRuleIsSpelledWhereItIsOwned() {
    for (Rule rule : RULES) {
      assertThat(rule.standsIn())
          .as(rule.name())
          .allSatisfy(type ->
              assertThat(spelled(rule, LITERALS.getOrDefault(type, List.of()))).isNotEmpty());
    }
  }

  @Test
  void theSourcesAreUnderstood() {
    List<String> texts =
        literals(
            """
            @SqlQuery("select 1 from employment x where x.first_day  <= :day and " + NOT_LEFT)
            String A =
                \"""
                select 1 from unit b join unit o on substr(b.path, 1, 37) = substr(o.path, 1, 37)
                  and b.path >= o.path and b.path < o.path || '~'
                  and (m.last_day is null
                    or m.last_day >= :on)
                \"""
                    + "join mentorship m on m.closed_at is null";
            @SqlUpdate("update step set due = :due where id = :id and done_at is null")
            """);
    assertThat(texts).hasSize(3).noneMatch(text -> text.startsWith("update"));
    assertThat(
            RULES.stream()
                .collect(
                    Collectors.toMap(
                        Rule::name, rule -> spelled(rule, texts).size(), Integer::sum)))
        .containsAllEntriesOf(
            Map.of(
                "who is employed, has a role or is a mentor on a day", 3,
                "what is of one organisation", 2,
                "what is below a unit", 1,
                "who mentors whom", 1,
                "which plans run", 1,
                "which steps are open", 0));
  }
}
