package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "FADDER_PORT, 65536, server.port",
    "FADDER_PORT, http, server.port",
    "FADDER_HOST, '', server.host",
    "FADDER_DEMO, yes, demo",
    "FADDER_METRICS_PORT, 65536, metrics.port",
    "FADDER_LOG_FORMAT, xml, log.format",
    "FADDER_PUBLIC_URL, fadder.se/app, server.publicUrl",
    "FADDER_TRUSTED_PROXIES, proxy.fadder.se, server.trustedProxies",
    "FADDER_TRUSTED_PROXIES, 10.0.0.1/8, server.trustedProxies",
    "FADDER_PUBLIC_URL, https://[fadder.se, server.publicUrl",
    "FADDER_TIME_ZONE, Europe/Östersund, calendar.timeZone",
    "FADDER_FREE_EVES, SUNDAY, calendar.freeEves",
    "FADDER_SMTP_TLS, ssl, mail.smtp.tls",
    "FADDER_SMTP_PORT, -1, mail.smtp.port",
    "FADDER_SMTP_FROM, '', mail.smtp.from",
    "FADDER_SMTP_USER, fadder, mail.smtp.user",
    "FADDER_FREE_EVES, WALPURGIS_NIGHT, calendar.shortEves",
  })
  void aValueThatCannotBeIsRefusedByKey(String variable, String value, String key) {
    Map<String, String> environment = new HashMap<>();
    environment.put("FADDER_SMTP_HOST", "mail.example");
    environment.put("FADDER_SMTP_FROM", "fadder@example.se");
    environment.put(variable, value);
    assertThatThrownBy(() -> Settings.read(null, environment))
        .isInstanceOf(Settings.Invalid.class)
        .hasMessageContaining(key);
  }
}
