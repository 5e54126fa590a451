package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the manuals name what there is: buttons and pages by the words that the client has for
 * them (these stand in bold), commands that the program knows, pictures and files that are there.
 */
final class ManualsTest {
  private static final List<String> LANGUAGES = List.of("sv", "en");
  private static final Path PICTURES = ManualText.FOLDER.resolve("pictures");
  private static final Path MANUAL_PAGE = Path.of("..", "deploy", "fadder.1");
  private static final long MOST_BYTES = 60_000;

  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
  private static final Pattern COMMAND =
      Pattern.compile("bin/fadder((?: [a-z][a-z-]+)?)((?: --[a-z-]+)*)");
  private static final Pattern SECTION = Pattern.compile("(?m)^\\.SS ([a-z\\\\-]+)");
  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
  private static final Pattern VERSION = Pattern.compile("fadder-(\\d+\\.\\d+\\.\\d+)-");
  private static final Pattern OWN_VERSION =
      Pattern.compile("<artifactId>fadder</artifactId>\\s*<version>([^<]+)</version>");

  private static List<String> names(String language) throws IOException {
    try (Stream<Path> files = Files.list(ManualText.FOLDER.resolve(language))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static List<String> all() throws IOException {
    List<String> all = new ArrayList<>();
    for (String language : LANGUAGES) {
      names(language).forEach(name -> all.add(language + "/" + name));
    }
    return all;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  @Test
  void bothLanguagesHaveTheSameManualsAndTheSameToType() throws IOException {
    assertThat(names("en"))
        .isEqualTo(names("sv"))
        .containsExactly("administrator.md", "hr.md", "manager.md", "mentor.md", "newcomer.md");
    for (String name : names("sv")) {
      ManualText swedish = ManualText.read("sv/" + name);
      assertThat(ManualText.read("en/" + name).blocks()).isEqualTo(swedish.blocks());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void whatStandsInBoldIsOnTheScreen(String language) throws IOException {
    Set<String> words =
        TextsTest.texts(language).values().stream()
            .flatMap(ManualsTest::words)
            .collect(Collectors.toSet());
    for (String name : names(language)) {
      ManualText manual = ManualText.read(language + "/" + name);
      List<String> bold =
          matches(BOLD, manual.text()).map(match -> oneLine(match.group(1))).toList();
      assertThat(bold).as("%s", manual.path()).isNotEmpty().isSubsetOf(words);
    }
  }

  /** A text, or each of its forms by number, with plain spaces. */
  private static Stream<String> words(JsonNode text) {
    return text.isTextual()
        ? Stream.of(oneLine(text.textValue()))
        : text.valueStream().map(form -> oneLine(form.textValue()));
  }

  private static String oneLine(String text) {
    return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyLinkAndPictureIsThere(String name) throws IOException {
    ManualText manual = ManualText.read(name);
    matches(LINK, manual.text())
        .map(match -> match.group(1))
        .forEach(link -> assertThat(manual.path().resolveSibling(link)).as(name).exists());
  }

  @Test
  void everyPictureIsShownAndSmall() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (String name : all()) {
      matches(LINK, ManualText.read(name).text())
          .map(match -> match.group(1))
          .filter(link -> link.endsWith(".png"))
          .forEach(link -> shown.add(Path.of(link).getFileName().toString()));
    }
    try (Stream<Path> files = Files.list(PICTURES)) {
      List<Path> pictures = files.sorted().toList();
      assertThat(pictures)
          .extracting(file -> file.getFileName().toString())
          .hasSameElementsAs(shown);
      for (Path picture : pictures) {
        assertThat(Files.size(picture)).as("%s", picture).isLessThan(MOST_BYTES);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCommandAndOptionIsKnown(String name) throws IOException {
    String page = Files.readString(MANUAL_PAGE).replace("\\-", "-");
    Set<String> known =
        matches(SECTION, page).map(match -> match.group(1)).collect(Collectors.toSet());
    String text = ManualText.read(name).text();
    if (name.endsWith("administrator.md")) {
      assertThat(found(COMMAND, text)).hasSizeGreaterThan(4);
    }
    matches(COMMAND, text)
        .forEach(match -> {
          if (!match.group(1).isEmpty()) {
            assertThat(known).as(name).contains(match.group(1).strip());
          }
          found(OPTION, match.group(2))
              .forEach(option -> assertThat(page).as(name).contains(option));
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void theArchiveHasTheVersionOfThisOne(String name) throws IOException {
    String own =
        matches(OWN_VERSION, Files.readString(Path.of("..", "pom.xml")))
            .map(match -> match.group(1))
            .findFirst()
            .orElseThrow();
    assertThat(matches(VERSION, ManualText.read(name).text()).map(match -> match.group(1)))
        .allMatch(own::equals);
  }
}
