package se.fadder.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointerTest {
  private static final byte[] WORD = "smultronställe".getBytes(UTF_8);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  @Test
  void whatIsCommittedIsSoonInTheFileItself() throws IOException, InterruptedException {
    Path file = folder.resolve("some.db");
    try (Database database =
        SqliteDatabase.openMigrated(
            new DatabaseSettings("jdbc:sqlite:" + file), DatabaseWatch.NONE)) {
      database.write(tx -> {
        NoteSql sql = tx.sql(NoteSql.class);
        sql.create();
        sql.insert(1, "smultronställe");
        return true;
      });
      assertThat(isIn(file.resolveSibling("some.db-wal"))).isTrue();
      long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (!isIn(file) && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      assertThat(isIn(file)).isTrue();
    }
  }

  private static boolean isIn(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i + WORD.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + WORD.length, WORD, 0, WORD.length)) {
        return true;
      }
    }
    return false;
  }
}
