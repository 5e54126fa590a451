package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.fixtures.JavaProcess;

/** Tests that what a server acknowledged is there after it was killed. */
@Tag("slow")
final class KillTest {
  private static final int ROUNDS = 3;
  private static final int WRITERS = 8;

  /**
   * The process that is killed: writes as fast as it can, and prints the id of each write that
   * returned.
   */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) {
      Database database = Databases.open(new DatabaseSettings(args[0]));
      AtomicLong next = new AtomicLong(Long.parseLong(args[1]));
      for (int i = 0; i < WRITERS; i++) {
        Thread.ofPlatform().start(() -> writeForEver(database, next));
      }
    }

    private static void writeForEver(Database database, AtomicLong next) {
      while (true) {
        long id = next.getAndIncrement();
        database.write(tx -> {
          tx.sql(NoteSql.class).insert(id, "note " + id);
          return null;
        });
        System.out.println(id);
      }
    }
  }

  @Test
  void everythingAcknowledgedIsThere(@TempDir Path folder) throws Exception {
    DatabaseSettings settings = new DatabaseSettings("jdbc:sqlite:" + folder.resolve("kill.db"));
    try (Database database = Databases.open(settings)) {
      database.write(tx -> {
        tx.sql(NoteSql.class).create();
        return null;
      });
    }
    List<Long> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.addAll(runAndKill(settings, round * 1_000_000L));
      try (Database database = Databases.open(settings)) {
        assertThat(database.<List<Long>>read(tx -> tx.sql(NoteSql.class).ids()))
            .containsAll(acknowledged);
      }
    }
  }

  private static List<Long> runAndKill(DatabaseSettings settings, long firstId)
      throws IOException, InterruptedException {
    Process victim =
        JavaProcess.of(Victim.class, settings.url(), Long.toString(firstId))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Long> acknowledged = new ArrayList<>();
    int enough = ThreadLocalRandom.current().nextInt(100, 1000);
    try (BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder line = new StringBuilder();
      for (int c = lines.read(); c >= 0; c = lines.read()) {
        if (c != '\n') {
          line.append((char) c);
        } else {
          acknowledged.add(Long.valueOf(line.toString()));
          line.setLength(0);
          if (acknowledged.size() == enough) {
            // Process.destroyForcibly would close the stream before we have read the rest of it.
            assertThat(victim.toHandle().destroyForcibly()).isTrue();
          }
        }
      }
    }
    victim.waitFor();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
    return acknowledged;
  }
}
