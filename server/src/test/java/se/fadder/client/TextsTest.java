package se.fadder.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.parser.Parser;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text is missing in a language, and none lies there unused. */
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

  @ParameterizedTest
  @CsvSource({
    "UserErrorCode, kernel.error",
    "StepRole, onboarding.role",
    "StepRole, onboarding.waitingForRole",
    "StepRole, onboarding.doneByRole",
    "PlanSignal, onboarding.filterBy",
    "Role, people.role",
    "ReadKind, people.read",
    "ChangeKind, people.change",
    "Weekday, dates.next",
    "Weekday, dates.last",
  })
  void everyValueOfAnEnumerationHasAText(String enumeration, String family) {
    Set<String> values = valuesOf(enumeration);
    assertThat(values).isNotEmpty();
    assertThat(swedish.keySet()).containsAll(values.stream().map(v -> family + "." + v).toList());
  }

  private static Set<String> valuesOf(String enumeration) {
    return new Parser()
        .parseDocument(WebFiles.schema()).getDefinitionsOfType(EnumTypeDefinition.class).stream()
            .filter(type -> type.getName().equals(enumeration))
            .flatMap(type -> type.getEnumValueDefinitions().stream())
            .map(EnumValueDefinition::getName)
            .collect(Collectors.toSet());
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

  /** A language file is a module that exports one object, written as JSON. */
  private static Map<String, JsonNode> texts(String language) {
    String module = WebFiles.read(WebFiles.ROOT.resolve("texts/" + language + ".js"));
    String json = module.strip().replaceFirst("^export default", "").replaceFirst(";$", "");
    try {
      return new ObjectMapper().readValue(json, new TypeReference<TreeMap<String, JsonNode>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(language + ".js", e);
    }
  }
}
