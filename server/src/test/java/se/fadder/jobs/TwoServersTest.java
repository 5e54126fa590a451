package se.fadder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.db.OnBothDatabases;
import se.fadder.kernel.Ids;
import se.fadder.kernel.SettableClock;

/**
 * Tests two servers at the same jobs, while their clock jumps ahead and back: each job has its
 * effect, and has it once. On SQLite they share what one process has open.
 */
@OnBothDatabases
@Timeout(120)
record TwoServersTest(Database database, DatabaseSettings settings) {
  private static final int JOBS = 5_000;

  @Test
  void everyJobHasItsEffectOnce() throws InterruptedException {
    database.write(tx -> {
      tx.sql(EffectSql.class).create();
      return true;
    });
    SettableClock clock = SettableClock.on("2026-03-11");
    AtomicInteger begun = new AtomicInteger();
    Database other = database.isShared() ? Databases.open(settings) : database;
    long before = System.nanoTime();
    try (JobRunner _ = server(database, clock, begun, 1);
        JobRunner _ = server(other, clock, begun, 2)) {
      schedule(clock);
      Duration hour = Duration.ofHours(1);
      for (int round = 0; times() < JOBS; round++) {
        clock.pass(round % 2 == 0 ? hour : hour.negated());
        Thread.sleep(100);
      }
    } finally {
      System.out.printf(
          "%s: %,d jobs begun for %,d effects in %,d ms, %d units of work tried again%n",
          settings.kind(),
          begun.get(),
          JOBS,
          Duration.ofNanos(System.nanoTime() - before).toMillis(),
          database.counts().retries() + other.counts().retries());
      if (database.isShared()) {
        other.close();
      }
    }
    assertThat(times()).isEqualTo(JOBS);
    assertThat(database.<Integer>read(tx -> tx.sql(EffectSql.class).most())).isEqualTo(1);
    JobCounts left =
        database.read(tx -> new Jobs(new Ids(clock, new Random(3)), clock).counts(tx, Doing.KIND));
    assertThat(left).isEqualTo(new JobCounts(0, 0, 0, null));
  }

  private static JobRunner server(
      Database database, SettableClock clock, AtomicInteger begun, long seed) {
    Jobs jobs = new Jobs(new Ids(clock, new Random(seed)), clock);
    JobHandler handler =
        new Doing(
            Doing.KIND,
            100,
            2,
            3,
            batch -> {
              begun.addAndGet(batch.size());
              pause();
              Doing.effect(database, jobs, batch);
            });
    return new JobRunner(database, jobs, List.of(handler), new Random(seed), JobWatch.NONE);
  }

  /** So that the clock jumps while jobs are held. */
  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void schedule(SettableClock clock) {
    Jobs jobs = new Jobs(new Ids(clock, new Random(4)), clock);
    Instant now = clock.instant();
    for (int part = 0; part < JOBS; part += 500) {
      int first = part;
      database.write(tx -> {
        jobs.schedule(
            tx,
            IntStream.range(first, first + 500)
                .mapToObj(i -> new NewJob(Doing.KIND, "key " + i, "", now.minusMillis(i)))
                .toList());
        return true;
      });
    }
  }

  private int times() {
    return database.read(tx -> tx.sql(EffectSql.class).times());
  }
}
