package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no text is missing in a language, and that none lies there unused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextsTest {
  /** A key, or the family that a value of an enumeration is put to. */
  private static final Pattern KEY = Pattern.compile("'(\\w+(?:\\.\\w+)+)'");

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  private final Map<String, JsonNode> swedish = texts("sv");
  private final Map<String, JsonNode> english = texts("en");
  private final Set<String> asked =
      WebFiles.ending(".js").stream()
          .filter(file -> !WebFiles.room(file).equals("texts"))
          .flatMap(file -> KEY.matcher(WebFiles.read(file)).results())
          .map(match -> match.group(1))
          .collect(Collectors.toSet());
  private final Map<String, Set<String>> enumerations = enumerations();

  /**
   * The kernel, its dates and the shell have theirs too; a page without a title is found by
   * RoomsTest.
   */
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void eachRoomHasItsOwnFile(String language) {
    Set<String> names = new TreeSet<>();
    for (Path file : files(language)) {
      String room = file.getFileName().toString().replace(".js", "");
      assertThat(textsIn(file).keySet()).isNotEmpty().allMatch(key -> key.startsWith(room + "."));
      names.add(room);
    }
    Set<String> expected = new TreeSet<>(Set.of("kernel", "dates", "shell"));
    expected.addAll(WebFiles.rooms());
    assertThat(names).isEqualTo(expected);
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(places(english)).isEqualTo(places(swedish));
  }

  @Test
  void everyTextThatIsAskedForIsThere() {
    assertThat(asked)
        .filteredOn(key -> !swedish.containsKey(key) && !families().contains(key))
        .isEmpty();
  }

  @Test
  void everyTextIsAskedFor() {
    assertThat(swedish.keySet())
        .filteredOn(key -> !asked.contains(key) && !asked.contains(family(key)))
        .isEmpty();
  }

  /** Values that are shown in another way. */
  private static final Map<String, Set<String>> UNSAID =
      Map.of(
          "onboarding.signal", Set.of("BEHIND"),
          "pairing.state", Set.of("PROPOSED"),
          "push.kind", Set.of("TEST", "SIGN_IN_LINK"));

  @ParameterizedTest
  @CsvSource({
    "UserErrorCode, kernel.error",
    "StepRole, templates.role",
    "StepRole, templates.roleShort",
    "StepRole, onboarding.waitingForRole",
    "StepRole, onboarding.doneByRole",
    "PlanSignal, overview.filterBy",
    "Role, people.role",
    "ReadKind, audit.read",
    "ChangeKind, audit.change",
    "Weekday, dates.next",
    "Weekday, dates.last",
    "StepKind, templates.kind",
    "PlanSignal, onboarding.signal",
    "MailState, signin.mail",
    "InvitationKind, signin.shown",
    "InvitationKind, signin.shownTitle",
    "NotificationKind, push.title",
    "NotificationKind, push.body",
    "NotificationKind, push.kind",
    "NotificationAnswer, push.answer",
    "NotificationAnswer, push.answered",
    "Platform, push.platform",
    "NewHireImportState, arrivals.progress",
    "StaffFileState, staff.fileOf",
    "StaffChangeState, staff.stateOf",
    "Role, staff.roleOf",
    "EmploymentForm, staff.formOf",
    "EmploymentForm, arrivals.formOf",
    "Experience, arrivals.experienceOf",
    "PairingState, pairing.stateInShort",
    "PairingLineState, pairing.state",
    "PairingRemedyKind, pairing.remedy",
    "Weekday, pairing.day",
    "UsualBreak, breakplans.usual",
  })
  void everyValueOfAnEnumerationHasAText(String enumeration, String family) {
    Set<String> values = valuesOf(enumeration);
    assertThat(values).isNotEmpty();
    values.removeAll(UNSAID.getOrDefault(family, Set.of()));
    assertThat(swedish.keySet()).containsAll(values.stream().map(v -> family + "." + v).toList());
    // The client fails in ways of its own too; of all else a value that is no more needs no text.
    if (!family.equals("kernel.error")) {
      assertThat(swedish.keySet())
          .filteredOn(key -> family(key).equals(family))
          .hasSameSizeAs(values);
    }
  }

  /**
   * What only a client with a fault of its own is answered; the screen says that something went
   * wrong.
   */
  private static final Set<String> OWN_FAULTS = Set.of("MALFORMED", "NOT_JSON", "UNAUTHENTICATED");

  /**
   * A code in a call that makes a problem, wherever it stands among the arguments before the
   * message.
   */
  private static final Pattern CODE =
      Pattern.compile(
          "(?:Json\\.problem|refused|Problem\\.of|Problem\\.at|\\bat)\\([^;]*?\"([A-Z][A-Z_]+)\"");

  @Test
  void everyCodeThatTheServerRefusesWithHasAText() {
    Set<String> codes =
        WebFiles.serverSources().stream()
            .flatMap(file -> CODE.matcher(WebFiles.read(file)).results())
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).contains("WRONG_PASSWORD", "TOO_COMMON", "TAKEN", "NOT_FOUND", "OWN_PLAN");
    assertThat(codes)
        .filteredOn(code -> !OWN_FAULTS.contains(code))
        .allMatch(code -> swedish.containsKey("kernel.error." + code));
  }

  @Test
  void everyCodeThatTheClientFailsWithHasAText() {
    Pattern thrown = Pattern.compile("RequestFailed\\((?:code \\?\\? )?'(\\w+)'");
    Set<String> codes =
        WebFiles.ending(".js").stream()
            .flatMap(file -> thrown.matcher(WebFiles.read(file)).results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    assertThat(codes).contains("NO_CONTACT", "SIGNED_OUT");
    assertThat(codes).allMatch(code -> swedish.containsKey("kernel.error." + code));
  }

  /** Both languages tell one from many, and no more forms. */
  @Test
  void textsByCountHaveTheFormsThatTheirLanguageNeeds() {
    for (Map<String, JsonNode> texts : List.of(swedish, english)) {
      texts.forEach((key, text) -> {
        if (text.isTextual()) {
          assertThat(text.textValue()).as(key).isNotBlank();
        } else {
          List<String> forms = text.properties().stream().map(Map.Entry::getKey).toList();
          assertThat(forms).as(key).containsExactly("one", "other");
          assertThat(text.path("other").textValue()).as(key).contains("{count}");
        }
      });
    }
    assertThat(byCount(english)).isEqualTo(byCount(swedish));
  }

  private static Set<String> byCount(Map<String, JsonNode> texts) {
    return texts.entrySet().stream()
        .filter(text -> text.getValue().isObject())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * Words stand in the language files alone; what reads the same in all languages may stand in a
   * page.
   */
  @Test
  void noPageHoldsWordsOfItsOwn() {
    Pattern words =
        Pattern.compile(
            "(?<=[\\w\"/])>\\s*([\\p{L}][\\p{L}"
                + " .,!?]+)<|(?:aria-label|alt|title|placeholder)=\"([\\p{L}][^\"$]*)\"");
    assertThat(WebFiles.ending(".js"))
        .flatMap(
            file -> words.matcher(WebFiles.read(file)).results().map(MatchResult::group).toList())
        .filteredOn(found -> !found.contains("Fadder"))
        .isEmpty();
  }

  private Set<String> valuesOf(String enumeration) {
    return enumerations.getOrDefault(enumeration, Set.of());
  }

  /** The values of each enumeration of the schema, by its name. */
  private static Map<String, Set<String>> enumerations() {
    ParserEnvironment schema =
        ParserEnvironment.newParserEnvironment()
            .document(WebFiles.schema())
            // Those of operations end at 15,000 tokens, of which the schema has more.
            .parserOptions(ParserOptions.getDefaultSdlParserOptions())
            .build();
    return new Parser()
        .parseDocument(schema).getDefinitionsOfType(EnumTypeDefinition.class).stream()
            // Rooms extend those of others.
            .collect(
                Collectors.groupingBy(
                    EnumTypeDefinition::getName,
                    Collectors.flatMapping(
                        type ->
                            type.getEnumValueDefinitions().stream()
                                .map(EnumValueDefinition::getName),
                        Collectors.toSet())));
  }

  private Set<String> families() {
    return swedish.keySet().stream().map(TextsTest::family).collect(Collectors.toSet());
  }

  private static String family(String key) {
    return key.substring(0, key.lastIndexOf('.'));
  }

  /** The places to fill in, by key. */
  private static Map<String, Set<String>> places(Map<String, JsonNode> texts) {
    Map<String, Set<String>> places = new TreeMap<>();
    texts.forEach((key, text) ->
        places.put(
            key,
            PLACE
                .matcher(text.toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet())));
    return places;
  }

  /**
   * All texts of a language, by their keys: it is a folder with the texts of each room, which its
   * index puts together.
   */
  static Map<String, JsonNode> texts(String language) {
    Map<String, JsonNode> all = new TreeMap<>();
    for (Path file : files(language)) {
      textsIn(file).forEach((key, text) -> assertThat(all.put(key, text)).as(key).isNull());
    }
    return all;
  }

  private static List<Path> files(String language) {
    Path folder = WebFiles.ROOT.resolve("texts/" + language);
    return WebFiles.ending(".js").stream().filter(file -> file.startsWith(folder)).toList();
  }

  /** A file of texts is a module that exports one object, written as JSON. */
  private static Map<String, JsonNode> textsIn(Path file) {
    String json = WebFiles.read(file).strip().replaceFirst("^export default", "");
    try {
      return new ObjectMapper()
          .readValue(
              json.replaceFirst(";$", ""), new TypeReference<TreeMap<String, JsonNode>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file.toString(), e);
    }
  }
}
