package se.fadder.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.Databases;
import se.fadder.kernel.Ids;

/**
 * The benchmark of how many jobs a second are scheduled, and how many taken and finished with an
 * effect. To be run by hand; a url of PostgreSQL and a user may be given, of a database that is
 * empty.
 */
final class JobsBench {
  private static final int JOBS = 30_000;
  private static final int PART = 500;
  private static final int ROUNDS = 3;

  private JobsBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path file = Files.createTempDirectory("fadder-jobs").resolve("jobs.db");
    DatabaseSettings settings =
        args.length == 0
            ? new DatabaseSettings("jdbc:sqlite:" + file)
            : new DatabaseSettings(args[0], args[1], "");
    try (Database database = Databases.open(settings)) {
      database.write(tx -> {
        tx.sql(EffectSql.class).create();
        return true;
      });
      for (int round = 1; round <= ROUNDS; round++) {
        measure(database, round);
      }
    }
  }

  private static void measure(Database database, int round) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    Jobs jobs = new Jobs(new Ids(clock, new Random(round)), clock);
    long began = System.nanoTime();
    for (int part = 0; part < JOBS; part += PART) {
      schedule(database, jobs, round + " " + part, clock.instant());
    }
    long scheduled = System.nanoTime();
    long commits = database.counts().commits();
    JobHandler handler =
        new Doing(Doing.KIND, PART, 2, 3, batch -> Doing.effect(database, jobs, batch));
    try (JobRunner _ =
        new JobRunner(database, jobs, List.of(handler), new Random(1), JobWatch.NONE)) {
      while (database.<Integer>read(tx -> tx.sql(EffectSql.class).times()) < round * JOBS) {
        Thread.sleep(5);
      }
    }
    long done = System.nanoTime();
    System.out.printf(
        "scheduled %,.0f/s, taken and finished %,.0f/s in %d commits, tried again %d times%n",
        JOBS * 1e9 / (scheduled - began),
        JOBS * 1e9 / (done - scheduled),
        database.counts().commits() - commits,
        database.counts().retries());
  }

  private static void schedule(Database database, Jobs jobs, String key, Instant now) {
    List<NewJob> part =
        IntStream.range(0, PART)
            .mapToObj(i -> new NewJob(Doing.KIND, key + " " + i, "", now))
            .toList();
    database.write(tx -> {
      jobs.schedule(tx, part);
      return true;
    });
  }
}
