package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.kernel.CannotStart;
import se.fadder.signin.Passwords;

/** Tests that a server which cannot start says in one line which setting is in the way. */
@Tag("slow")
class CannotStartTest {
  private static final Passwords.Cost CHEAP = new Passwords.Cost(64, 1);

  @TempDir Path folder;

  @Test
  void whenThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertCannotStart("server.port", Map.of("FADDER_PORT", "" + taken.getLocalPort()));
    }
  }

  @Test
  void whenThePortOfMetricsIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertCannotStart("metrics.port", Map.of("FADDER_METRICS_PORT", "" + taken.getLocalPort()));
    }
  }

  @Test
  void whenTheHostIsNone() {
    assertCannotStart("server.host", Map.of("FADDER_HOST", "no.such.host.invalid"));
  }

  @Test
  void whenTheFileIsNoDatabase() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "no database ".repeat(100));
    assertCannotStart("db.url", Map.of("FADDER_DB_URL", "jdbc:sqlite:" + file));
  }

  @Test
  void whenTheFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "no folder");
    assertCannotStart("db.url", Map.of("FADDER_DB_URL", "jdbc:sqlite:" + file + "/fadder.db"));
  }

  @Test
  void whenTheSenderOfLettersIsNoAddress() {
    assertCannotStart(
        "mail.smtp.from",
        Map.of("FADDER_SMTP_HOST", "mail.example", "FADDER_SMTP_FROM", "fadder at example.se"));
  }

  @Test
  void whenTheCredentialsOfFirebaseAreNone() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "no account");
    assertCannotStart("push.fcm.credentials", Map.of("FADDER_FCM_CREDENTIALS", file.toString()));
    assertCannotStart("push.fcm.credentials", Map.of("FADDER_FCM_CREDENTIALS", file + ".json"));
  }

  @Test
  void whenAnotherServerHasTheFile() {
    Settings settings = settings(Map.of());
    try (Server server = Server.start(settings, Clock.systemUTC(), CHEAP)) {
      assertThat(server.port()).isPositive();
      assertCannotStart("db.url", Map.of()).hasMessageContaining("fadder.db is in use by another");
    }
    Server.start(settings, Clock.systemUTC(), CHEAP).close();
  }

  @Test
  void whenALaterReleaseHasBeenThere() throws SQLException {
    Server.start(settings(Map.of()), Clock.systemUTC(), CHEAP).close();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fadder.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into flyway_schema_history
          select installed_rank + 1, '9.01', 'later', type, 'V9_01__later.sql', checksum,
            'Fadder 9.0', installed_on, 1, success
          from flyway_schema_history order by installed_rank desc limit 1
          """);
    }
    assertCannotStart("db.url", Map.of())
        .hasMessageContaining("brought up to date by Fadder 9.0: V9_01__later.sql");
  }

  private AbstractThrowableAssert<?, ?> assertCannotStart(
      String key, Map<String, String> environment) {
    AbstractThrowableAssert<?, ?> refused =
        assertThatThrownBy(
                () -> Server.start(settings(environment), Clock.systemUTC(), CHEAP).close())
            .isInstanceOf(CannotStart.class)
            .hasMessageStartingWith(key);
    refused.message().hasLineCount(1);
    return refused;
  }

  private Settings settings(Map<String, String> environment) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "FADDER_PORT", "0", "FADDER_DB_URL", "jdbc:sqlite:" + folder.resolve("fadder.db")));
    all.putAll(environment);
    return Settings.read(null, all);
  }
}
