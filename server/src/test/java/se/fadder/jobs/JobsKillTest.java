package se.fadder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.fixtures.JavaProcess;
import se.fadder.kernel.Ids;

/** Tests that jobs whose server was killed in the middle of them are done, and none twice. */
@Tag("slow")
@Timeout(120)
final class JobsKillTest {
  private static final int JOBS = 3_000;
  private static final int MOST_KILLS = 4;

  /** The process that is killed: does jobs, and prints a line for each batch that it begins. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] args) {
      run(Databases.open(new DatabaseSettings(args[0])));
    }

    static JobRunner run(Database database) {
      Jobs jobs = jobs();
      JobHandler handler =
          new Doing(
              Doing.KIND,
              20,
              2,
              3,
              batch -> {
                System.out.println("begun");
                pause();
                Doing.effect(database, jobs, batch);
              });
      return new JobRunner(database, jobs, List.of(handler), new Random(), JobWatch.NONE);
    }

    /** So that some are killed between the two. */
    private static void pause() {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(10_000_000));
    }

    static Jobs jobs() {
      Clock clock = Clock.systemUTC();
      return new Jobs(new Ids(clock, new Random()), clock);
    }
  }

  @Test
  void nothingIsLostAndNothingDoneTwice(@TempDir Path folder) throws Exception {
    DatabaseSettings settings = new DatabaseSettings("jdbc:sqlite:" + folder.resolve("kill.db"));
    try (Database database = Databases.open(settings)) {
      schedule(database);
    }
    int cutOff = 0;
    for (int kill = 0; kill < MOST_KILLS; kill++) {
      runAndKill(settings);
      try (Database database = Databases.open(settings)) {
        cutOff += (int) counts(database).held();
      }
    }
    try (Database database = Databases.open(settings)) {
      try (JobRunner _ = Victim.run(database)) {
        while (counts(database).waiting() + counts(database).held() > 0) {
          Thread.sleep(10);
        }
      }
      System.out.println(cutOff + " jobs were cut off by " + MOST_KILLS + " kills");
      assertThat(cutOff).isPositive();
      assertThat(counts(database)).isEqualTo(new JobCounts(0, 0, 0, null));
      assertThat(database.<Integer>read(tx -> tx.sql(EffectSql.class).times())).isEqualTo(JOBS);
      assertThat(database.<Integer>read(tx -> tx.sql(EffectSql.class).most())).isEqualTo(1);
    }
  }

  private static void schedule(Database database) {
    Instant now = Clock.systemUTC().instant();
    database.write(tx -> {
      tx.sql(EffectSql.class).create();
      Victim.jobs()
          .schedule(
              tx,
              IntStream.range(0, JOBS)
                  .mapToObj(i -> new NewJob(Doing.KIND, "key " + i, "", now))
                  .toList());
      return true;
    });
  }

  private static JobCounts counts(Database database) {
    return database.read(tx -> Victim.jobs().counts(tx, Doing.KIND));
  }

  private static void runAndKill(DatabaseSettings settings)
      throws IOException, InterruptedException {
    Process victim =
        JavaProcess.of(Victim.class, settings.url())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int enough = ThreadLocalRandom.current().nextInt(1, 15);
    try (BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8)) {
      for (int line = 0; line < enough; line++) {
        assertThat(lines.readLine()).isEqualTo("begun");
      }
      victim.destroyForcibly();
    }
    assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }
}
