package se.fadder.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

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
      await(file);
    }
  }

  @Test
  void itGoesOnAfterItHasFailed() throws Exception {
    Path file = folder.resolve("some.db");
    SQLiteDataSource source = SqliteConnections.source("jdbc:sqlite:" + file, false);
    AtomicInteger asked = new AtomicInteger();
    try (Connection writer = source.getConnection();
        Statement statement = writer.createStatement()) {
      statement.execute("create table note (text text)");
      Checkpointer checkpointer =
          new Checkpointer(() ->
              switch (asked.incrementAndGet()) {
                case 1 -> throw new SQLException("none to be had");
                case 2 -> throw new IllegalStateException("none either");
                case 3 -> closed(source.getConnection());
                default -> source.getConnection();
              });
      try {
        statement.execute("insert into note (text) values ('smultronställe')");
        checkpointer.committed();
        await(file);
        assertThat(asked).hasValue(4);
      } finally {
        checkpointer.close();
      }
    }
  }

  private static Connection closed(Connection connection) throws SQLException {
    connection.close();
    return connection;
  }

  private static void await(Path file) throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!isIn(file) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(isIn(file)).isTrue();
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
