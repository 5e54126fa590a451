package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
  private static final Path SAMPLE = Path.of("..", "deploy", "fadder.properties");

  @TempDir Path folder;

  @Test
  void theSampleSaysWhatHoldsWithoutIt() {
    assertThat(Settings.read(SAMPLE, Map.of())).isEqualTo(Settings.read(null, Map.of()));
  }

  @Test
  void theSampleShowsEveryKeyAndItsVariable() throws IOException {
    Properties sample = new Properties();
    try (var reader = Files.newBufferedReader(SAMPLE)) {
      sample.load(reader);
    }
    assertThat(sample.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Settings.Key.values()).map(key -> key.property).toList());
    assertThat(Files.readString(SAMPLE))
        .contains(Arrays.stream(Settings.Key.values()).map(key -> key.environment).toList());
  }

  @Test
  void theEnvironmentOverridesTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("own.properties"), "server.port = 1\ndemo=true\n");
    Settings settings =
        Settings.read(file, Map.of("FADDER_PORT", "0", "FADDER_PUBLIC_URL", "https://fadder.se"));
    assertThat(settings.port()).isZero();
    assertThat(settings.demo()).isTrue();
    assertThat(settings.publicUrl()).contains(URI.create("https://fadder.se"));
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
        .isInstanceOf(Settings.Invalid.class)
        .hasMessageContaining("TLS");
  }

  @Test
  void aKeyThatMeansNothingIsRefusedByName() throws IOException {
    Path file = Files.writeString(folder.resolve("own.properties"), "server.prot = 1\n");
    assertThatThrownBy(() -> Settings.read(file, Map.of()))
        .isInstanceOf(Settings.Invalid.class)
        .hasMessageContaining("server.prot");
  }

  @Test
  void anEveThatIsNoneIsSaidInPlainWords() {
    assertThatThrownBy(() -> Settings.read(null, Map.of("FADDER_SHORT_EVES", "MAYDAY")))
        .isInstanceOf(Settings.Invalid.class)
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
  private static final Map<Settings.Key, String> ALL =
      Map.of(
          Settings.Key.SMTP_HOST, "mail.example",
          Settings.Key.SMTP_FROM, "fadder@example.se",
          Settings.Key.FCM_CREDENTIALS, "account.json",
          Settings.Key.FCM_WEB_API_KEY, "key",
          Settings.Key.FCM_WEB_PROJECT, "project",
          Settings.Key.FCM_WEB_SENDER, "1234567890",
          Settings.Key.FCM_WEB_APP, "1:1234567890:web:0123456789abcdef",
          Settings.Key.FCM_WEB_VAPID_KEY, "B".repeat(87));

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
  private static final Map<Settings.Key, List<String>> WRONG =
      Map.ofEntries(
          Map.entry(Settings.Key.HOST, NO_HOSTS),
          Map.entry(Settings.Key.PORT, and(NO_PORTS, "")),
          Map.entry(
              Settings.Key.PUBLIC_URL,
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
              Settings.Key.SECURITY_CONTACT,
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
              Settings.Key.TRUSTED_PROXIES,
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
              Settings.Key.DB_URL,
              List.of(
                  "",
                  "data/fadder.db",
                  "jdbc:mysql:fadder",
                  "jdbc:sqlite:",
                  "jdbc:postgresql:",
                  "sqlite:x")),
          Map.entry(Settings.Key.DB_USER, List.of("fadder")), // SQLite has none.
          Map.entry(Settings.Key.DB_PASSWORD, List.of("hemlig")), // Nobody is named.
          Map.entry(Settings.Key.DEMO, NO_TRUTHS),
          Map.entry(Settings.Key.TRUSTED_ONLY, NO_TRUTHS),
          Map.entry(Settings.Key.TIME_ZONE, List.of("", "Europe/Östersund", "Stockholm", "+25:00")),
          Map.entry(
              Settings.Key.FREE_EVES,
              List.of("SUNDAY", "MIDSUMMER_EVE;CHRISTMAS_EVE", "midsummer_eve", "WALPURGIS_NIGHT")),
          Map.entry(Settings.Key.SHORT_EVES, List.of("MAYDAY", "MIDSUMMER_EVE")),
          Map.entry(
              Settings.Key.ROUTINES_KEPT,
              List.of("", "29", "3651", "-30", "1e3", "180 days", "P180D")),
          Map.entry(Settings.Key.METRICS_HOST, NO_HOSTS),
          Map.entry(Settings.Key.METRICS_PORT, and(NO_PORTS, "8080")), // The server's own.
          Map.entry(Settings.Key.LOG_FORMAT, List.of("", "xml", "JSON")),
          Map.entry(Settings.Key.FCM_CREDENTIALS, List.of("\u0000")),
          Map.entry(
              Settings.Key.FCM_ENDPOINT,
              List.of(
                  "http://fcm.example.se",
                  "fcm.example.se",
                  "https://x/y",
                  "https://x?y",
                  "https://x:0")),
          Map.entry(Settings.Key.FCM_WEB_API_KEY, NO_WORDS),
          Map.entry(Settings.Key.FCM_WEB_PROJECT, NO_WORDS),
          Map.entry(Settings.Key.FCM_WEB_SENDER, NO_WORDS),
          Map.entry(Settings.Key.FCM_WEB_APP, NO_WORDS),
          Map.entry(
              Settings.Key.FCM_WEB_VAPID_KEY,
              and(NO_WORDS, "abc", "B".repeat(86), "A".repeat(87), "+".repeat(87))),
          Map.entry(Settings.Key.SMTP_HOST, NO_HOSTS),
          Map.entry(Settings.Key.SMTP_PORT, and(NO_PORTS, "", "0")),
          Map.entry(Settings.Key.SMTP_USER, List.of("fadder")), // Without a password.
          Map.entry(Settings.Key.SMTP_PASSWORD, List.of("hemlig")), // Without a user.
          Map.entry(Settings.Key.SMTP_FROM, List.of("")),
          Map.entry(Settings.Key.SMTP_TLS, List.of("", "ssl", "STARTTLS", "true")));

  private static List<String> and(List<String> some, String... others) {
    return Stream.concat(some.stream(), Stream.of(others)).toList();
  }

  private static Settings read(Map<Settings.Key, String> values) {
    Map<String, String> environment = new HashMap<>();
    ALL.forEach((key, value) -> environment.put(key.environment, value));
    values.forEach((key, value) -> environment.put(key.environment, value));
    return Settings.read(null, environment);
  }

  @Test
  void everyKeyRefusesSomething() {
    assertThat(WRONG.keySet()).containsExactlyInAnyOrder(Settings.Key.values());
    assertThat(read(Map.of()).fcmWeb()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Settings.Key.class)
  void aValueThatCannotBeIsRefusedByKeyInOneLine(Settings.Key key) {
    for (String value : Objects.requireNonNull(WRONG.get(key))) {
      assertThatThrownBy(() -> read(Map.of(key, value)))
          .as(key + " " + value)
          .isInstanceOf(Settings.Invalid.class)
          .hasMessageContaining(key.property)
          .message()
          .doesNotContain("hemlig", "se.fadder", "java.")
          .hasLineCount(1);
    }
  }

  @Test
  void whatSaysNothingWithoutAnotherIsRefusedWithoutIt() {
    Map.of(
            Settings.Key.FCM_ENDPOINT, "https://fcm.example.se",
            Settings.Key.SMTP_USER, "fadder",
            Settings.Key.SMTP_PASSWORD, "hemlig",
            Settings.Key.SMTP_FROM, "fadder@example.se")
        .forEach((key, value) ->
            assertThatThrownBy(() -> Settings.read(null, Map.of(key.environment, value)))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageStartingWith(key.property + " is set without "));
  }

  @ParameterizedTest
  @CsvSource({
    "HOST, ::1",
    "HOST, [::1]",
    "HOST, 0.0.0.0",
    "HOST, fadder-1.intern.storsjo.se",
    "PUBLIC_URL, https://fadder.storsjo.se:8443",
    "PUBLIC_URL, http://[::1]:8080",
    "TRUSTED_PROXIES, '10.0.0.0/8, fc00::/7,192.0.2.7'",
    "DB_URL, jdbc:postgresql://db/fadder?ssl=true",
    "TIME_ZONE, Europe/Helsinki",
    "FREE_EVES, ''",
    "METRICS_PORT, 0",
    "FCM_ENDPOINT, http://127.0.0.1:4000",
    "SECURITY_CONTACT, mailto:sakerhet@storsjo.se",
    "SECURITY_CONTACT, https://storsjo.se/sakerhet",
    "SMTP_PORT, 1",
  })
  void whatCanBeIsTaken(Settings.Key key, String value) {
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
    assertThat(read(Map.of(Settings.Key.PUBLIC_URL, set)).publicUrl()).contains(URI.create(read));
  }

  @Test
  void aFileThatCannotBeReadIsSaidInPlainWords() throws IOException {
    Path none = folder.resolve("none.properties");
    assertThatThrownBy(() -> Settings.read(none, Map.of()))
        .isInstanceOf(Settings.Invalid.class)
        .hasMessage("there is no file " + none);
    Path latin = Files.write(folder.resolve("latin.properties"), new byte[] {'#', (byte) 0xe5});
    assertThatThrownBy(() -> Settings.read(latin, Map.of()))
        .isInstanceOf(Settings.Invalid.class)
        .hasMessage(latin + " is not in UTF-8");
  }
}
