package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a SQLite file belongs to one server at a time. */
@Timeout(60)
final class SqliteLockTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  private DatabaseSettings settings() {
    return new DatabaseSettings("jdbc:sqlite:" + folder.resolve("some.db"));
  }

  /** The process that is killed: has the file open until then. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws InterruptedException {
      Database database = Databases.open(new DatabaseSettings(args[0]));
      System.out.println("open " + database.isWritable());
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  private void assertInUse(DatabaseSettings settings) {
    assertThatExceptionOfType(DatabaseFailure.class)
        .isThrownBy(() -> Databases.open(settings).close())
        .withMessageContaining("some.db is in use by another server");
  }

  @Test
  void aSecondServerOfTheSameProcessIsRefused() {
    try (Database database = Databases.open(settings())) {
      assertInUse(settings());
      assertInUse(settings());
      database.ping();
    }
    Databases.open(settings()).close();
  }

  @Test
  void soIsOneThatComesByAnotherName() throws Exception {
    try (Database database = Databases.open(settings())) {
      Path link = Files.createSymbolicLink(folder.resolve("link.db"), folder.resolve("some.db"));
      assertInUse(new DatabaseSettings("jdbc:sqlite:" + link));
      Path other = Files.createSymbolicLink(folder.resolve("folder"), folder);
      assertInUse(new DatabaseSettings("jdbc:sqlite:" + other.resolve("some.db")));
      database.ping();
    }
  }

  @Tag("slow")
  @Tag("thorough")
  @Test
  void aServerThatWasKilledIsNotInTheWay() throws Exception {
    Process holder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                settings().url())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = holder.inputReader(StandardCharsets.UTF_8)) {
      assertThat(lines.readLine()).isEqualTo("open true");
      assertInUse(settings());
    } finally {
      holder.destroyForcibly();
      holder.waitFor();
    }
    Databases.open(settings()).close();
  }

  @Test
  void whatCannotBeOpenedIsLeftToOthers() throws Exception {
    Path file = Files.writeString(folder.resolve("some.db"), "no database ".repeat(1000));
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> Databases.open(settings()).close());
    Files.delete(file);
    Databases.open(settings()).close();
  }
}
