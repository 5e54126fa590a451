package se.fadder.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.templates.DueRule;
import se.fadder.templates.StepRole;
import se.fadder.templates.Template;

/**
 * Tests the files that come with Fadder: they are read by many and copied by some, so they keep
 * rules that nothing forces on the files of others.
 */
final class BundledFilesTest {
  private static final SeedFiles FILES = SeedFiles.bundled();
  private static final String FOLDER = "storsjo";
  private static final String BARN = "templates/socialsekreterare-barn-och-vuxna.yaml";
  private static final String FORSORJNING = "templates/socialsekreterare-forsorjningsstod.yaml";

  private static final String FAMILJ = "templates/socialsekreterare-barn-och-familj.yaml";

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’ -]*\\p{Ll}");
  private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z0-9]+)*");

  /** The shape alone: not even one with a wrong control digit is to stand here. */
  private static final Pattern LIKE_A_PERSONAL_NUMBER =
      Pattern.compile("(?<![0-9])([0-9]{2})?[0-9]{6}[-+ ]?[0-9]{4}(?![0-9])");

  /** Words to one person, and what a title tells somebody to do. */
  private static final Pattern SPEAKS_TO_SOMEBODY =
      Pattern.compile(
          "(?iu)\\b(du|dig|din|ditt|dina)\\b|^(boka|dokumentera|följ|gå|håll|led|lämna|läs|planera|"
              + "provlarma|sitt|skriv|träffa|utvärdera)\\b");

  /** The phases of seed-data/README.md, with the first and last working day of each. */
  private static final Map<String, int[]> PHASES =
      Map.of(
          "fore-forsta-dagen", new int[] {-20, -1},
          "forsta-dagen", new int[] {0, 0},
          "forsta-veckan", new int[] {1, 5},
          "forsta-manaden", new int[] {6, 21},
          "tre-manader", new int[] {22, 63},
          "sex-manader", new int[] {64, 126},
          "forsta-aret", new int[] {127, 250});

  private static Municipality municipality() {
    return Municipality.read(FILES, FOLDER);
  }

  private static Template template(String file) {
    return TemplateFiles.read(FILES, List.of(file)).getFirst();
  }

  private static List<Template.Step> steps(String file) {
    return template(file).phases().stream().flatMap(phase -> phase.steps().stream()).toList();
  }

  /** Numbers that the authority keeps free for films and books ring nobody. */
  @Test
  void whoWorksHereHasANumberThatIsNobodys() {
    assertThat(municipality().contacts()).hasSizeGreaterThan(80);
    assertThat(municipality().contacts())
        .extracting(row -> row.text("phone"))
        .doesNotHaveDuplicates()
        .allMatch(phone -> phone.compareTo("070-174 06 05") >= 0)
        .allMatch(phone -> phone.matches("070-174 06 [0-9]{2}"));
    assertThat(municipality().contacts())
        .extracting(row -> row.text("email"))
        .allMatch(email -> email.endsWith("@storsjo.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BARN,
        FORSORJNING,
        FAMILJ,
        "storsjo/units.csv",
        "storsjo/people.csv",
        "storsjo/contacts.csv",
        "storsjo/employments.csv",
        "storsjo/roles.csv",
        "storsjo/mentorships.csv",
        "storsjo/plans.csv",
        "storsjo/completed.csv",
        "storsjo/ramps.csv",
        "storsjo/casecounts.csv",
        "storsjo/absences.csv",
        "storsjo/parttime.csv",
        "storsjo/skills.csv",
        "storsjo/mentorprofiles.csv",
        "storsjo/newcomerprofiles.csv",
        "storsjo/accounts.csv",
        "storsjo/unitwelcomes.csv",
        "storsjo/welcomes.csv",
        "storsjo/showcase.csv",
        "storsjo/routines.csv",
        "storsjo/routineruns.csv",
        "routines/ta-over-arende.yaml",
        "routines/forhandsbedomning.yaml",
        "routines/hembesok.yaml",
        "routines/inleda-utredning.yaml",
        "routines/avsluta-arende.yaml",
        "routines/overlamning-fore-ledighet.yaml"
      })
  void everyFileIsPlainText(String file) throws IOException {
    String text = new String(FILES.bytes(file), UTF_8);
    assertThat(text).doesNotContain("\r", "\t", "\uFEFF", "\u00A0").endsWith("\n");
    assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    assertThat(text.lines().filter(line -> LIKE_A_PERSONAL_NUMBER.matcher(line).find())).isEmpty();
    assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("lorem", "todo", "xxx");
  }

  @Test
  void namesAreThoseOfPeople() {
    List<Row> people = municipality().people();
    assertThat(people).hasSizeBetween(90, 120);
    assertThat(people)
        .allSatisfy(person -> {
          assertThat(person.text("givenName")).matches(NAME);
          assertThat(person.textOrEmpty("familyName")).matches(NAME.pattern() + "|");
        });
    assertThat(people)
        .extracting(person -> person.text("givenName") + " " + person.textOrEmpty("familyName"))
        .doesNotHaveDuplicates();
    assertThat(most(people, "givenName")).isLessThanOrEqualTo(3);
    assertThat(most(people, "familyName")).isLessThanOrEqualTo(3);
  }

  private static long most(List<Row> rows, String column) {
    return rows.stream()
        .collect(groupingBy(row -> row.textOrEmpty(column), counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElseThrow();
  }

  /** Where the name is protected, nothing else may give it away. */
  @Test
  void keysAddressesAndUserNamesAreMadeOfTheNameThatIsShown() {
    Map<String, String> usernames =
        municipality().accounts().stream()
            .collect(toMap(row -> row.text("person"), row -> row.text("username")));
    for (Row person : municipality().people()) {
      String key = person.text("key");
      String alias = person.textOrNull("alias");
      String shown =
          alias == null ? person.text("givenName") + " " + person.textOrEmpty("familyName") : alias;
      String address = ascii(shown.strip()).replace("'", "").replace(' ', '.');
      assertThat(key).matches(KEY).isEqualTo(address.replace('.', '-'));
      assertThat(person.text("email")).isEqualTo(address + "@storsjo.example");
      assertThat(usernames.getOrDefault(key, address)).isEqualTo(address);
    }
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ø", "o")
        .replace("’", "'");
  }

  @Test
  void fourteenNewcomersStandAtDifferentPointsOfTheirFirstYear() {
    Municipality municipality = municipality();
    List<Integer> days =
        municipality.plans().stream()
            .map(plan -> firstDay(municipality, plan.text("newHire")))
            .sorted()
            .toList();
    assertThat(days).hasSize(14).allMatch(day -> day > -365 && day < 60);
    assertThat(days).filteredOn(day -> day > 0).isNotEmpty();
    assertThat(days).filteredOn(day -> day <= 0 && day > -30).isNotEmpty();
    assertThat(days).filteredOn(day -> day <= -30 && day > -180).hasSizeGreaterThan(3);
    assertThat(days).filteredOn(day -> day <= -180).hasSizeGreaterThan(1);
  }

  private static int firstDay(Municipality municipality, String person) {
    return municipality.employments().stream()
        .filter(row -> row.text("person").equals(person))
        .map(row -> Integer.parseInt(row.text("firstDay")))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Test
  void everyUnitWhereSomebodyWorksIsLed() {
    Municipality municipality = municipality();
    Map<String, String> parents =
        municipality.units().stream()
            .collect(toMap(row -> row.text("key"), row -> row.textOrEmpty("parent")));
    Set<String> led =
        municipality.roles().stream()
            .filter(row -> row.text("role").equals("MANAGER") && row.textOrNull("lastDay") == null)
            .map(row -> row.text("unit"))
            .collect(toSet());
    for (Row plan : municipality.plans()) {
      Set<String> above = new HashSet<>();
      String unit = unitOf(municipality, plan.text("newHire"));
      while (!unit.isEmpty()) {
        above.add(unit);
        unit = Objects.requireNonNull(parents.get(unit));
      }
      assertThat(above).as(plan.text("newHire")).containsAnyElementsOf(led);
    }
  }

  private static String unitOf(Municipality municipality, String person) {
    return municipality.employments().stream()
        .filter(row -> row.text("person").equals(person))
        .map(row -> row.text("unit"))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  /** Part time on weekdays, four at most; away for weeks, not for years. */
  @Test
  void workingWeeksAndAbsencesAreThoseOfAnOffice() {
    assertThat(municipality().partTimes())
        .allSatisfy(row -> {
          assertThat(row.words("workingDays")).hasSizeBetween(2, 4).doesNotHaveDuplicates();
          assertThat(row.words("workingDays"))
              .isSubsetOf(Set.of("MON", "TUE", "WED", "THU", "FRI"));
        });
    assertThat(municipality().absences())
        .allSatisfy(row -> {
          int first = Integer.parseInt(row.text("firstDay"));
          assertThat(Integer.parseInt(row.text("lastDay"))).isBetween(first, first + 60);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {BARN, FORSORJNING})
  void everyStepSaysWhatWhyAndWho(String file) {
    List<Template.Step> steps = steps(file);
    assertThat(steps).hasSizeGreaterThanOrEqualTo(50);
    assertThat(steps)
        .allSatisfy(step -> {
          assertThat(step.key()).matches(KEY);
          assertThat(step.title()).matches("\\p{Lu}.*[^.]").hasSizeBetween(4, 70);
          assertThat(step.why()).matches("(?s)\\p{Lu}.*[.!?]").hasSizeBetween(30, 300);
        });
    assertThat(steps).extracting(Template.Step::title).doesNotHaveDuplicates();
    assertThat(steps).extracting(Template.Step::why).doesNotHaveDuplicates();
    assertThat(steps).extracting(Template.Step::responsible).contains(StepRole.values());
    assertThat(steps).filteredOn(Template.Step::openBeforeStart).isNotEmpty();
    assertThat(steps).filteredOn(step -> !step.required()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {BARN, FAMILJ, FORSORJNING})
  void whatSpeaksToTheNewcomerIsWordedForOthersToo(String file) {
    assertThat(steps(file))
        .filteredOn(step -> SPEAKS_TO_SOMEBODY.matcher(step.title()).find())
        .extracting(Template.Step::titleForOthers)
        .isNotEmpty()
        .doesNotContainNull();
    assertThat(steps(file))
        .filteredOn(step -> step.titleForOthers() != null)
        .extracting(Template.Step::titleForOthers)
        .allMatch(title -> title.length() <= 70)
        .noneMatch(title -> SPEAKS_TO_SOMEBODY.matcher(title).find());
  }

  @ParameterizedTest
  @ValueSource(strings = {BARN, FORSORJNING})
  void stepsFallDueInOrderWithinTheirPhase(String file) {
    Template template = template(file);
    assertThat(file).isEqualTo("templates/" + template.key() + ".yaml");
    assertThat(template.phases())
        .extracting(Template.Phase::key)
        .containsExactlyInAnyOrderElementsOf(PHASES.keySet());
    for (Template.Phase phase : template.phases()) {
      int[] days = Objects.requireNonNull(PHASES.get(phase.key()));
      assertThat(phase.steps())
          .as(phase.key())
          .extracting(step -> fromFirstDay(template, step))
          .allMatch(due -> due >= days[0] && due <= days[1]);
    }
    assertThat(steps(file)).extracting(step -> fromFirstDay(template, step)).isSorted();
    assertThat(steps(file))
        .filteredOn(Template.Step::openBeforeStart)
        .allMatch(step -> step.due() < 0);
  }

  /** A routine is short enough to be read standing, and its document lies nowhere. */
  @Test
  void routinesAreShortAndPlain() {
    assertThat(municipality().routineFiles()).hasSize(6);
    municipality()
        .routineFiles()
        .forEach((key, file) -> {
          assertThat(key).matches(KEY);
          assertThat(file.draft().title()).matches("\\p{Lu}.*[^.]").hasSizeBetween(4, 40);
          assertThat(file.draft().purpose()).matches("\\p{Lu}.*[.]").hasSizeBetween(30, 200);
          assertThat(file.draft().document().url())
              .matches("https://[a-z]+\\.storsjo\\.example/[!-~]+");
          assertThat(file.draft().checks()).hasSizeBetween(8, 10);
          assertThat(file.draft().checks())
              .allSatisfy(check -> assertThat(check.title()).matches("\\p{Lu}.*[^.]"));
        });
  }

  /** As long as nothing is done. */
  private static int fromFirstDay(Template template, Template.Step step) {
    int days = step.due();
    String after = step.after();
    while (after != null) {
      DueRule anchor = Objects.requireNonNull(template.rules().get(after));
      days += anchor.days();
      after = anchor.after();
    }
    return days;
  }

  /** No link leads anywhere, least of all to somebody's real routines. */
  @ParameterizedTest
  @ValueSource(strings = {BARN, FORSORJNING, FAMILJ})
  void documentsLieOnAHostThatCannotExist(String file) {
    assertThat(steps(file).stream().flatMap(step -> step.documents().stream()))
        .isNotEmpty()
        .allMatch(document -> document.url().matches("https://[a-z]+\\.storsjo\\.example/[!-~]+"));
  }
}
