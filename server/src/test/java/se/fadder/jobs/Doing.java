package se.fadder.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import se.fadder.db.Database;

/** A handler of the tests, whose jobs do what they are told to. */
record Doing(String kind, int atOnce, int batches, int mostAttempts, Consumer<List<Job>> work)
    implements JobHandler {
  static final String KIND = "test.effect";
  static final Duration LEASE = Duration.ofSeconds(30);

  Doing(Consumer<List<Job>> work) {
    this(KIND, 100, 2, 3, work);
  }

  @Override
  public Duration lease() {
    return LEASE;
  }

  @Override
  public void run(List<Job> jobs) {
    work.accept(jobs);
  }

  /** Finishes jobs in the transaction of their effect: that each key is counted. */
  static Set<Job> effect(Database database, Jobs jobs, Collection<Job> batch) {
    return database.write(tx -> {
      Set<Job> held = jobs.finish(tx, batch);
      tx.sql(EffectSql.class).have(held.stream().map(Job::key).sorted().toList());
      return held;
    });
  }
}
