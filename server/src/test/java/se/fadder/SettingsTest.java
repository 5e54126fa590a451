package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.fadder.architecture.House;
import se.fadder.kernel.InvalidSetting;
import se.fadder.kernel.Setting;

class SettingsTest {
  private static final Path SAMPLE = Path.of("..", "deploy", "fadder.properties");

  private static final List<Setting> ALL_SETTINGS = Settings.gather(Settings.DECLARED);

  @TempDir Path folder;

  @Test
  void theSampleSaysWhatHoldsWithoutIt() {
    assertThat(Settings.read(SAMPLE, Map.of())).isEqualTo(Settings.read(null, Map.of()));
  }

  @Test
  void theSampleIsMadeOfWhatTheRoomsDeclare() throws IOException {
    String sample = SampleSettings.of(ALL_SETTINGS);
    if ("update".equals(System.getProperty("sample"))) {
      Files.writeString(SAMPLE, sample);
    }
    assertThat(Files.readString(SAMPLE))
        .as("If the change is meant: mvn verify -Dtest=SettingsTest -Dsample=update")
        .isEqualTo(sample);
    assertThat(sample)
        .contains(ALL_SETTINGS.stream().map(Setting::key).toList())
        .contains(ALL_SETTINGS.stream().map(Setting::variable).toList());
  }

  @Test
  void everyRoomThatDeclaresSettingsIsAsked() {
    Set<Setting> declared = new HashSet<>();
    for (JavaClass type : House.CLASSES) {
      if (type.tryGetField("DECLARED").isPresent() && !type.isEquivalentTo(Settings.class)) {
        declared.addAll(declaredBy(type));
      }
    }
    assertThat(declared).isNotEmpty();
    assertThat(ALL_SETTINGS).containsAll(declared);
  }

  private static List<Setting> declaredBy(JavaClass type) {
    try {
      Field field = type.reflect().getDeclaredField("DECLARED");
      field.setAccessible(true);
      List<Setting> settings = new ArrayList<>();
      ((List<?>) field.get(null)).forEach(one -> settings.add((Setting) one));
      return settings;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.getName(), e);
    }
  }

  @Test
  void twoRoomsThatDeclareOneSettingAreNamed() {
    Setting host = new Setting("mail.smtp.host", "FADDER_SMTP_HOST", "", "The mail server.");
    Setting other = new Setting("push.smtp.host", "FADDER_SMTP_HOST", "", "The mail server.");
    Settings.Declared mail = new Settings.Declared("mail", List.of(host));
    assertThatThrownBy(
            () -> Settings.gather(List.of(mail, new Settings.Declared("push", List.of(host)))))
        .hasMessage("mail and push both declare the setting mail.smtp.host");
    assertThatThrownBy(
            () -> Settings.gather(List.of(mail, new Settings.Declared("push", List.of(other)))))
        .hasMessage("mail and push both declare the setting FADDER_SMTP_HOST");
  }

  @Test
  void theEnvironmentOverridesTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("own.properties"), "server.port = 1\ndemo=true\n");
    Settings settings =
        Settings.read(file, Map.of("FADDER_PORT", "0", "FADDER_PUBLIC_URL", "https://fadder.se"));
    assertThat(settings.server().port()).isZero();
    assertThat(settings.demo()).isTrue();
    assertThat(settings.server().publicUrl()).contains(URI.create("https://fadder.se"));
  }

  @Test
  void aPasswordIsNotSentToTheMailServerInTheClear() {
    Map<String, String> environment = new HashMap<>();
    environment.put("FADDER_SMTP_HOST", "mail.example");
    environment.put("FADDER_SMTP_FROM", "fadder@example.se");
    environment.put("FADDER_SMTP_USER", "fadder");
    environment.put("FADDER_SMTP_PASSWORD", "hemlig");
    assertThat(Settings.read(null, environment).smtp()).isPresent();
    assertThat(Settings.read(null, environment).toString()).doesNotContain("hemlig");
    environment.put("FADDER_SMTP_TLS", "none");
    assertThatThrownBy(() -> Settings.read(null, environment))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("TLS");
  }

  @Test
  void aKeyThatMeansNothingIsRefusedByName() throws IOException {
    Path file = Files.writeString(folder.resolve("own.properties"), "server.prot = 1\n");
    assertThatThrownBy(() -> Settings.read(file, Map.of()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("server.prot");
  }

  @Test
  void anEveThatIsNoneIsSaidInPlainWords() {
    assertThatThrownBy(() -> Settings.read(null, Map.of("FADDER_SHORT_EVES", "MAYDAY")))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("calendar.shortEves has 'MAYDAY', which is none of TWELFTH_NIGHT, ")
        .hasMessageNotContaining("se.fadder");
  }

  @Test
  void whoTrustsNothingElseOffersNoGraphiql() {
    Map<String, String> demo = Map.of("FADDER_DEMO", "true");
    Map<String, String> strict =
        Map.of("FADDER_DEMO", "true", "FADDER_GRAPHQL_TRUSTED_ONLY", "true");
    assertThat(Settings.read(null, demo).offersGraphiql()).isTrue();
    assertThat(Settings.read(null, strict).offersGraphiql()).isFalse();
  }

  /** Settings with which every key has something to say. */
  private static final Map<String, String> ALL =
      with(
          Map.of(
              "mail.smtp.host", "mail.example",
              "mail.smtp.from", "fadder@example.se",
              "push.fcm.credentials", "account.json",
              "push.fcm.web.apiKey", "key",
              "push.fcm.web.projectId", "project",
              "push.fcm.web.messagingSenderId", "1234567890",
              "push.fcm.web.appId", "1:1234567890:web:0123456789abcdef",
              "push.fcm.web.vapidKey", "B".repeat(87)),
          OidcSamples.RIGHT);

  private static final List<String> NO_HOSTS =
      List.of(
          "",
          "http://x",
          "x:80",
          "beef:80",
          "10.0.0.1:80",
          "a b",
          "-x",
          "x-",
          "10.0.0.0/8",
          "[::1]:80",
          "å");
  private static final List<String> NO_PORTS =
      List.of("65536", "-1", "+80", "80.0", "http", "0x50", "8 0", "８０", "9999999");
  private static final List<String> NO_TRUTHS = List.of("", "yes", "TRUE", "1", "true,");
  private static final List<String> NO_WORDS = List.of("", "a b", "a\tb");

  /** What each key refuses. */
  private static final Map<String, List<String>> WRONG =
      Map.ofEntries(
          Map.entry("server.host", NO_HOSTS),
          Map.entry("server.port", and(NO_PORTS, "")),
          Map.entry(
              "server.publicUrl",
              List.of(
                  "https://x?y#z",
                  "https://x?y",
                  "https://x#z",
                  "https://x/",
                  "https://x/app",
                  "fadder.se",
                  "//fadder.se",
                  "ftp://x",
                  "https:x",
                  "https://",
                  "https://u:p@x",
                  "https://x:0",
                  "https://x:65536",
                  "https://x:",
                  "https://x:y",
                  "https://[fadder.se",
                  "https://x y",
                  "https://a_b",
                  "https://å.se",
                  "javascript:alert(1)")),
          Map.entry(
              "server.securityContact",
              List.of(
                  "security@example.se",
                  "example.se",
                  "http://example.se",
                  "https:",
                  "https://",
                  "mailto:",
                  "mailto:a b",
                  "mailto:a\nb",
                  "javascript:alert(1)")),
          Map.entry(
              "server.trustedProxies",
              List.of(
                  "0.0.0.0/0",
                  "::/0",
                  "10.0.0.1, 0.0.0.0/0",
                  "0.0.0.0/1",
                  "128.0.0.0/7",
                  "2000::/3",
                  "proxy.fadder.se",
                  "10.0.0.1/8",
                  "10.0.0.1,",
                  "10.0.0.0/33",
                  "10.0.0.0/",
                  "10.0.0.0/-8",
                  "10.0.0.0/8;10.0.0.1",
                  "10.0.0",
                  "*")),
          Map.entry(
              "db.url",
              List.of(
                  "",
                  "data/fadder.db",
                  "jdbc:mysql:fadder",
                  "jdbc:sqlite:",
                  "jdbc:postgresql:",
                  "sqlite:x")),
          Map.entry("db.user", List.of("fadder")), // SQLite has none.
          Map.entry("db.password", List.of("hemlig")), // Nobody is named.
          Map.entry("demo", NO_TRUTHS),
          Map.entry("graphql.trustedOnly", NO_TRUTHS),
          Map.entry("backup.elsewhere", NO_TRUTHS),
          Map.entry("graphql.queriesAtOnce", List.of("", "-1", "1001", "two", "1.5")),
          Map.entry("web.bundled", NO_TRUTHS),
          Map.entry("calendar.timeZone", List.of("", "Europe/Östersund", "Stockholm", "+25:00")),
          Map.entry(
              "calendar.freeEves",
              List.of("SUNDAY", "MIDSUMMER_EVE;CHRISTMAS_EVE", "midsummer_eve", "WALPURGIS_NIGHT")),
          Map.entry("calendar.shortEves", List.of("MAYDAY", "MIDSUMMER_EVE")),
          Map.entry("calendar.shortDayEnds", List.of("", "12", "24:01", "noon", "12.00")),
          Map.entry(
              "routines.keptDays", List.of("", "29", "3651", "-30", "1e3", "180 days", "P180D")),
          Map.entry("recovery.keptDays", List.of("", "6", "366", "-90", "1e2", "90 days", "P90D")),
          Map.entry("mentorship.monthsEmployed", List.of("", "-1", "61", "twelve")),
          Map.entry("mentorfollowup.mentorStep", List.of("mentor utsedd", "a\tb")),
          Map.entry("metrics.host", NO_HOSTS),
          Map.entry("metrics.port", and(NO_PORTS, "8080")), // The server's own.
          Map.entry("log.format", List.of("", "xml", "JSON")),
          Map.entry("push.fcm.credentials", List.of("\u0000")),
          Map.entry(
              "push.fcm.endpoint",
              List.of(
                  "http://fcm.example.se",
                  "fcm.example.se",
                  "https://x/y",
                  "https://x?y",
                  "https://x:0")),
          Map.entry("push.fcm.web.apiKey", NO_WORDS),
          Map.entry("push.fcm.web.projectId", NO_WORDS),
          Map.entry("push.fcm.web.messagingSenderId", NO_WORDS),
          Map.entry("push.fcm.web.appId", NO_WORDS),
          Map.entry(
              "push.fcm.web.vapidKey",
              and(NO_WORDS, "abc", "B".repeat(86), "A".repeat(87), "+".repeat(87))),
          Map.entry("recovery.texts", List.of("\u0000")),
          Map.entry("mail.smtp.host", NO_HOSTS),
          Map.entry("mail.smtp.port", and(NO_PORTS, "", "0")),
          Map.entry("mail.smtp.user", List.of("fadder")), // Without a password.
          Map.entry("mail.smtp.password", List.of("hemlig")), // Without a user.
          Map.entry("mail.smtp.from", List.of("")),
          Map.entry("mail.smtp.tls", List.of("", "ssl", "STARTTLS", "true")));

  private static final Map<String, List<String>> ALL_WRONG =
      with(with(WRONG, OidcSamples.WRONG), RetentionSamples.WRONG);

  static List<String> keys() {
    return ALL_SETTINGS.stream().map(Setting::key).toList();
  }

  private static String variable(String key) {
    return ALL_SETTINGS.stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .orElseThrow()
        .variable();
  }

  private static <T> Map<String, T> with(Map<String, T> some, Map<String, T> more) {
    Map<String, T> all = new HashMap<>(some);
    all.putAll(more);
    return Map.copyOf(all);
  }

  private static List<String> and(List<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).toList();
  }

  private static Settings read(Map<String, String> values) {
    Map<String, String> environment = new HashMap<>();
    ALL.forEach((key, value) -> environment.put(variable(key), value));
    values.forEach((key, value) -> environment.put(variable(key), value));
    return Settings.read(null, environment);
  }

  @Test
  void everyKeyRefusesSomething() {
    assertThat(ALL_WRONG.keySet()).containsExactlyInAnyOrderElementsOf(keys());
    assertThat(read(Map.of()).push().web()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aValueThatCannotBeIsRefusedByKeyInOneLine(String key) {
    for (String value : Objects.requireNonNull(ALL_WRONG.get(key))) {
      assertThatThrownBy(() -> read(Map.of(key, value)))
          .as(key + " " + value)
          .isInstanceOf(InvalidSetting.class)
          .hasMessageContaining(key)
          .message()
          .doesNotContain("hemlig", "se.fadder", "java.")
          .hasLineCount(1);
    }
  }

  @Test
  void whatSaysNothingWithoutAnotherIsRefusedWithoutIt() {
    Map.of(
            "push.fcm.endpoint", "https://fcm.example.se",
            "mail.smtp.user", "fadder",
            "mail.smtp.password", "hemlig",
            "mail.smtp.from", "fadder@example.se")
        .forEach((key, value) ->
            assertThatThrownBy(() -> Settings.read(null, Map.of(variable(key), value)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(key + " is set without "));
  }

  @ParameterizedTest
  @CsvSource({
    "server.host, ::1",
    "server.host, [::1]",
    "server.host, 0.0.0.0",
    "server.host, fadder-1.intern.storsjo.se",
    "server.publicUrl, https://fadder.storsjo.se:8443",
    "server.publicUrl, http://[::1]:8080",
    "server.trustedProxies, '10.0.0.0/8, fc00::/7,192.0.2.7'",
    "db.url, jdbc:postgresql://db/fadder?ssl=true",
    "calendar.timeZone, Europe/Helsinki",
    "calendar.freeEves, ''",
    "metrics.port, 0",
    "push.fcm.endpoint, http://127.0.0.1:4000",
    "server.securityContact, mailto:sakerhet@storsjo.se",
    "server.securityContact, https://storsjo.se/sakerhet",
    "mail.smtp.port, 1",
  })
  void whatCanBeIsTaken(String key, String value) {
    read(Map.of(key, value));
  }

  /** Else a browser's Origin would differ from it, and its own pages would pass for another's. */
  @ParameterizedTest
  @CsvSource({
    "https://Fadder.SE:443, https://fadder.se",
    "HTTPS://fadder.se, https://fadder.se",
    "http://fadder.se:80, http://fadder.se",
    "https://fadder.se:80, https://fadder.se:80",
  })
  void thePublicAddressIsWrittenAsBrowsersDo(String set, String read) {
    assertThat(read(Map.of("server.publicUrl", set)).server().publicUrl())
        .contains(URI.create(read));
  }

  @Test
  void aFileThatCannotBeReadIsSaidInPlainWords() throws IOException {
    Path none = folder.resolve("none.properties");
    assertThatThrownBy(() -> Settings.read(none, Map.of()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("there is no file " + none);
    Path latin = Files.write(folder.resolve("latin.properties"), new byte[] {'#', (byte) 0xe5});
    assertThatThrownBy(() -> Settings.read(latin, Map.of()))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(latin + " is not in UTF-8");
  }
}
