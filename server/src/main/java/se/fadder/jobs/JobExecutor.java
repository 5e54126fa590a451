package se.fadder.jobs;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import se.fadder.db.Database;
import se.fadder.kernel.LogFields;

/** The executor of jobs of one kind, which also settles what becomes of those that fail. */
final class JobExecutor {
  private static final System.Logger LOG = System.getLogger(JobExecutor.class.getName());

  private final Database database;
  private final Jobs jobs;
  private final JobHandler handler;
  private final BackOff backOff;
  private final JobWatch watch;

  JobExecutor(Database database, Jobs jobs, JobHandler handler, BackOff backOff, JobWatch watch) {
    this.database = database;
    this.jobs = jobs;
    this.handler = handler;
    this.backOff = backOff;
    this.watch = watch;
  }

  /** Whether no attempt follows on this one when it fails. */
  boolean isLast(Job job) {
    return job.attempt() >= handler.mostAttempts();
  }

  /** Tries a batch of jobs that were taken together. */
  void run(List<Job> batch) {
    Instant begun = jobs.now();
    long before = System.nanoTime();
    String reason = attempt(batch);
    long took = System.nanoTime() - before;
    List<Job> failed = database.read(tx -> jobs.held(tx, batch));
    settle(failed, reason);
    tell(batch, new HashSet<>(failed), begun, took);
  }

  /** Attempts a batch; returns the reason why those have failed that are still held afterwards. */
  private String attempt(List<Job> batch) {
    try {
      handler.run(batch);
      return Reason.LEFT;
    } catch (RuntimeException | Error e) {
      return Reason.of(e);
    } finally {
      forgetInterruption();
    }
  }

  /**
   * Clears the thread's interrupted flag: what interrupted the handler must not keep the database
   * from hearing of it.
   */
  private static void forgetInterruption() {
    if (Thread.interrupted()) {
      LOG.log(Level.DEBUG, "a handler was interrupted");
    }
  }

  private void settle(List<Job> failed, String reason) {
    if (failed.isEmpty()) {
      return;
    }
    List<Job> dead = failed.stream().filter(this::isLast).toList();
    Map<Job, Instant> retried = new LinkedHashMap<>();
    failed.stream()
        .filter(Predicate.not(this::isLast))
        .forEach(job -> retried.put(job, jobs.now().plus(backOff.after(job.attempt()))));
    database.writeLocked(tx -> {
      jobs.retry(tx, retried, reason);
      jobs.markDead(tx, dead, reason);
      return true;
    });
    log(Level.WARNING, "jobs failed", List.copyOf(retried.keySet()), reason);
    log(Level.ERROR, "jobs are dead", dead, reason);
  }

  private void log(Level level, String event, List<Job> failed, String reason) {
    if (!failed.isEmpty()) {
      int attempt = failed.stream().mapToInt(Job::attempt).max().orElseThrow();
      LOG.log(
          level,
          "{0}",
          LogFields.of(event)
              .with("kind", handler.kind())
              .with("jobs", failed.size())
              .with("attempt", attempt)
              .with("reason", reason));
    }
  }

  private void tell(List<Job> batch, Set<Job> failed, Instant begun, long took) {
    for (Job job : batch) {
      JobWatch.AttemptResult outcome =
          !failed.contains(job)
              ? JobWatch.AttemptResult.OVER
              : isLast(job) ? JobWatch.AttemptResult.DEAD : JobWatch.AttemptResult.FAILED;
      watch.ran(handler.kind(), outcome, Duration.between(job.due(), begun).toNanos(), took);
    }
  }
}
