package se.fadder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.kernel.CannotStart;
import se.fadder.signin.Passwords;

/** A server that cannot start says in one line which setting is in the way. */
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
  void whenTheDatabaseIsOfAnotherKind() {
    assertCannotStart("db.url", Map.of("FADDER_DB_URL", "jdbc:mysql:fadder"));
  }

  private void assertCannotStart(String key, Map<String, String> environment) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "FADDER_PORT", "0", "FADDER_DB_URL", "jdbc:sqlite:" + folder.resolve("fadder.db")));
    all.putAll(environment);
    Settings settings = Settings.read(null, all);
    assertThatThrownBy(() -> Server.start(settings, Clock.systemUTC(), CHEAP))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith(key)
        .message()
        .hasLineCount(1);
  }
}
