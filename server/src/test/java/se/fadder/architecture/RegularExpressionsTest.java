package se.fadder.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests every regular expression of the server on text that was made to have it go back and forth:
 * it looks at each character a bounded number of times and does not recurse, however long the text
 * is. Counted are looks, not seconds, so that the answer is the same on a busy machine.
 */
final class RegularExpressionsTest {
  private static final int LENGTH = 6_000;
  private static final int LOOKS_AT_EACH = 64;
  private static final int PLACES = 4;

  /** Less than the thread of a request has. */
  private static final int STACK_BYTES = 160 * 1024;

  private static final Set<String> HIDING =
      Set.of(
          "java.lang.String.matches",
          "java.lang.String.replaceAll",
          "java.lang.String.replaceFirst",
          "java.util.regex.Pattern.matches");

  private static final List<String> ENDS = List.of("", "!", "\u0000", "\n", "å");

  /** The ways in which an expression is used, for some would be slow in another way. */
  private enum Use {
    /** On the whole text. */
    MATCH,
    /** Anywhere in the text. */
    FIND,
    /** On what is delivered with the server, never on what comes from outside. */
    OWN
  }

  /** A text that it takes, of which the hostile ones are made. */
  private record Case(Use use, String example) {}

  private static final Map<String, Case> CASES =
      new TreeMap<>(
          Map.<String, Case>ofEntries(
              match("Accept$Range.QUALITY", "0.125"),
              match("Attempt.FORM", "1773219600." + "a".repeat(43)),
              match("Exchange.CODE", "access_denied"),
              find("LogoutEndpoint.AMPERSAND", "a&b"),
              find("OidcSettings.BREAK", "a , b"),
              match("OidcSettings.DOMAIN", "login.storsjo.example"),
              match("OidcSettings.SEEN", "Storsjö kommun"),
              match("Argon2id.PHC", "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQM"),
              match("CsvFile.PARSE_ERROR", "no quote (record starting at line 12)"),
              find("CommonPasswords.AT_THE_ENDS", "12a34b56"),
              find("CommonPasswords.NAME_BREAK", "a - b c"),
              find("CommonPasswords.NO_LETTER", "a1-b"),
              find("ErrorMapper.NO_OBJECT", "a Expected type 'Map' but was 'Ab1'. The b"),
              match("FcmMessage.KIND", "STEPS_DUE"),
              match("GraphRequests.DOCUMENT_ID", "sha256:" + "0f".repeat(32)),
              match("Event.KIND", "plan.changedNow"),
              find("Excerpt.WHITE_SPACE", "a \t\n b"),
              find("IdentityNumber.IN_ONE_RUN", "a 19811228-9874 811228 9874 b"),
              find("IdentityNumber.IN_PARTS", "a 1981-12-28-9874 81.12.28 9874.12.28 b"),
              find("IdentityNumber.UUID", "a 0198b0a2-7c1d-7000-8000-0123456789ab b"),
              find("InvitationLetter.UNSEEN", "a \u200b\tb"),
              find("AcceptInvitation.SPACE", "a  b"),
              find("AcceptInvitation.UNWANTED", "aå b"),
              find("NameSearch.BETWEEN", "a - b"),
              match("StrictChunks.SIZE", "7fffffff"),
              match("AddressRange.BITS", "128"),
              match("AddressRange.LITERAL", "::ffff:10.0.0.1"),
              match("TableCells.PARSE_ERROR", "no quote (record starting at line 12)"),
              find("TableCells.QUOTED", "a;\"b;c\";\"d"),
              match("TableCells.SEPARATOR_LINE", "\"sep=;\"\r\n"),
              match("UnitCommands.KEY", "ifo-mottagning.2"),
              find("WatchedRows.BETWEEN", "unit_id, person_id"),
              match("WatchedRows.LINE", "step.plan_id by select plan_id from phase"),
              find("WatchedRows.ROW", "where id = :row.phase_id"),
              find("WatchedRows.WORD", "select plan_id from step"),
              find("NotedQueries.SIDES", "step.plan_id = plans"),
              find("Help.PARAGRAPHS", "one\n\nother"),
              match("LinkFile.LINE", "0f".repeat(32) + " 1796134869369"),
              match("EmailAddress.FORM", "alva.ek+1@a-b.c.se"),
              match("BusySource.FORM", "SESSION 019b0041-0000-7000-8000-000000000001"),
              match("PartTime.WEEKDAYS", "1234"),
              match("BreakPlanSeeder.WEEKDAYS", "135"),
              match("BreakPlanSeeder.TIME", "09:30"),
              match("PersonRecords.PHONE", "+46 63-12 34 56"),
              find("Passwords.SPACE", "a\u00a0b"),
              find("Passwords.UNTYPABLE", "a\u0007b"),
              find("PlainText.TAKEN_FOR_WINDOWS", "Ã¥Ã¤Ã"),
              match("Rfc3339.FORM", "2026-03-02T09:15:00.000+01:00"),
              match("RoutinePublishing.KEY", "home-visit-2"),
              match("PushEndpoint.TOKEN", "0198b0a2-7c1d-7000-8000-0123456789ab"),
              match("RampRows.NUMBER", "-12"),
              find("ProtocolErrors.QUERY", "/a?b#c"),
              match("Row.DAYS", "-12"),
              match("Scalars.TIME_FORM", "09:15:00.000"),
              find("SearchWords.BETWEEN", "a, b-c"),
              find("StaffReading.BETWEEN", "a, b/c"),
              match("SettingValues.HOST", "a-b.c.se"),
              match("SettingValues.NUMBER", "8080"),
              find("SettingValues.UNSEEN", "a\u0007b"),
              match("Library.ALL", "/a.js"),
              match("StaticFiles.OF_FIREBASE", "/firebase-messaging.js"),
              match("StaticFiles.PLAIN", "/lib/@a/b-c.d.js"),
              find("SqlErrors.POSTGRESQL_KEY", "Key (unit, number)=(1, 2) already exists."),
              find("SqlErrors.SQLITE_KEY", "(UNIQUE constraint failed: a.b, a.c)"),
              match("WebAddress.FORM", "https://a.se/b"),
              find("WebAddress.SCHEME", "hTTps://a"),
              match("WelcomeRows.TIME", "08:30"),
              find("SwedishNames.MARKS", "a\u0301\u0302b"),
              find("SwedishNames.WHITE_SPACE", "a \u00a0b"),
              match("TemplateRules.KEY", "A1.b_c-d"),
              match("TemplateText.PLAIN", "a: b (c)"),
              match("ReportCommand.MONTH", "2026-10"),
              match("ReportEndpoint.MONTH", "2026-10"),
              match("ReportEndpoint.UNIT", "Unit_0198b0a2-7c1d-7000-8000-0123456789ab"),
              match("SessionFileEndpoint.FORM", "Session_0198b0a2-7c1d-7000-8000-0123456789ab"),
              match("Token.FORM", "aB3_-".repeat(8) + "aB3"),
              match("TrustedProxies.BRACKETED", "[2001:db8::1]:80"),
              match("TrustedProxies.PAIR", " for=\"a\\\"b;c\" "),
              match("TrustedProxies.WITH_PORT", "10.0.0.1:80"),
              find("Username.UNUSABLE", "a b"),
              match("RecoveryCode.FORM", "A".repeat(16)),
              find("RecoveryCode.BETWEEN", "A-B"),
              match("Factors.CODE", "123456"),
              find("Factors.SPACE", "123 456"),
              find("WordSearch.WORD", "Tingsrätten 2027, e\u0301n"),
              match("WrittenDay.ISO", "2027-01-11"),
              match("WrittenDay.NUMBERS", "11 / 1 - 2027"),
              match("WrittenDay.SERIAL", "46398.25"),
              match("YamlNode.NUMBER", "-12"),
              find("Gzip.SOME_GZIP", "gzip;q=0.001"),
              own("OwnerPath.HOPS", "step_id>step.plan_id"),
              own("OwnerPath.COLUMN", "step.plan_id"),
              own("TableData.OF", "question of author_id"),
              own("TableData.REASON", "period: with the person"),
              own("TableData.BY", "gone by added_by"),
              own("ClientDocuments.NAME", "query home"),
              own("RecordMapper.HUMP", "aB"),
              own("RowsBinder.ROW", "values (a, b)"),
              own("PrecacheManifest.IMPORT", "import 'a'"),
              own("PrecacheManifest.IMPORT_MAP", "<script type=\"importmap\">{}</script>"),
              own("StaticFiles.INLINE", "<script>a</script>"),
              match("AssembledFiles.PART_OF_STYLES", "/push/push.css"),
              match("ClientDocuments.FRAGMENT_FILE", "/push/fragments/device.graphql"),
              own("ClientDocuments.SPREAD", "...device"),
              own("AssembledFiles.PART_OF_WORKER", "/push/worker/push.js"),
              own("BundleSources.IMPORT", "import 'a'"),
              own("BundleSources.LATER_TEXTS", "/texts/sv/later/push.js"),
              own("BundleSources.LOADED_LATER", "import('./a.js')"),
              own("BundleSources.NOT_IN_A_NAME", "-"),
              own("BundleSources.OPERATION", "new URL('./a.graphql', import.meta.url)"),
              own("BundleSources.ROOM", "'push',\n"),
              own("BundleSources.TEXTS", "/texts/sv/push.js"),
              own("ClientBundler.LIBRARY_AHEAD", "<link rel=\"modulepreload\" href=\"/lib/a\">")));

  private static Map.Entry<String, Case> match(String name, String example) {
    return Map.entry(name, new Case(Use.MATCH, example));
  }

  private static Map.Entry<String, Case> find(String name, String example) {
    return Map.entry(name, new Case(Use.FIND, example));
  }

  private static Map.Entry<String, Case> own(String name, String example) {
    return Map.entry(name, new Case(Use.OWN, example));
  }

  private static Map<String, Pattern> patterns() {
    return House.CLASSES.stream()
        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredFields()))
        .filter(field -> field.getType() == Pattern.class)
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .collect(
            Collectors.toMap(
                RegularExpressionsTest::name,
                RegularExpressionsTest::value,
                (one, other) -> other,
                TreeMap::new));
  }

  private static String name(Field field) {
    String type = field.getDeclaringClass().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + field.getName();
  }

  private static Pattern value(Field field) {
    try {
      field.setAccessible(true);
      return (Pattern) Objects.requireNonNull(field.get(null));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyOneHasACase() {
    assertThat(CASES.keySet()).isEqualTo(patterns().keySet());
  }

  /** Else it would not be found here. */
  @Test
  void everyOneIsAConstant() throws IOException {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "compiles an expression on the way",
                call -> HIDING.contains(call.getTargetOwner().getName() + "." + call.getName())))
        .check(House.CLASSES);
    int compiled = 0;
    Pattern compile = Pattern.compile("\\bPattern\\.compile\\(");
    Pattern split = Pattern.compile("(?<![A-Z])\\.split\\((?!BETWEEN|\"[,;/ ]\")[^)]*");
    List<String> strays = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String source = Files.readString(file);
        compiled += (int) compile.matcher(source).results().count();
        split.matcher(source).results().forEach(found -> strays.add(file + found.group()));
      }
    }
    assertThat(compiled).isEqualTo(patterns().size());
    assertThat(strays).isEmpty();
  }

  @Tag("slow")
  @Tag("thorough")
  @TestFactory
  Stream<DynamicTest> itIsLinear() {
    Map<String, Pattern> patterns = patterns();
    return CASES.entrySet().stream()
        .filter(one -> one.getValue().use != Use.OWN)
        .map(one ->
            DynamicTest.dynamicTest(
                one.getKey(),
                () ->
                    isLinear(Objects.requireNonNull(patterns.get(one.getKey())), one.getValue())));
  }

  private static void isLinear(Pattern pattern, Case one) throws InterruptedException {
    assertThat(isTaken(pattern, one.use, one.example)).as("takes its example").isTrue();
    List<Throwable> thrown = new ArrayList<>();
    Thread small =
        new Thread(
            null,
            () -> {
              for (String text : hostile(one.example)) {
                isTaken(pattern, one.use, new Counted(text));
              }
            },
            "small",
            STACK_BYTES);
    small.setUncaughtExceptionHandler((thread, e) -> thrown.add(e));
    small.start();
    small.join();
    assertThat(thrown).isEmpty();
  }

  private static boolean isTaken(Pattern pattern, Use use, CharSequence text) {
    Matcher matcher = pattern.matcher(text);
    if (use == Use.MATCH) {
      return matcher.matches();
    }
    boolean found = matcher.find();
    while (matcher.find()) {
      found = true;
    }
    return found;
  }

  /** Each short part of the example over and over, with the right end and with wrong ones. */
  private static List<String> hostile(String example) {
    List<String> texts = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int from = 0; from < example.length(); from++) {
      for (int to = from + 1; to <= example.length(); to++) {
        boolean isShort = to - from <= 3 && isNew(places, example.substring(from, to));
        if (isShort || from == 0) {
          String many = example.substring(from, to).repeat(LENGTH / (to - from));
          texts.add(example.substring(0, from) + many + example.substring(to));
          for (String end : ENDS) {
            texts.add(example.substring(0, from) + many + end);
          }
        }
      }
    }
    return texts;
  }

  /**
   * Whether a part stands at one of the first places where it does: a token is long and uniform.
   */
  private static boolean isNew(Map<String, Integer> places, String part) {
    return places.merge(part, 1, Integer::sum) <= PLACES;
  }

  /** A text that counts how often it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private long looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > (long) LOOKS_AT_EACH * text.length()) {
        throw new AssertionError(
            "more than " + LOOKS_AT_EACH + " looks at each character of " + shortened());
      }
      return text.charAt(index);
    }

    private String shortened() {
      return text.substring(0, 60) + " … " + text.substring(text.length() - 20);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
