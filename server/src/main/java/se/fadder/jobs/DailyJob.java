package se.fadder.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Today;

/**
 * A job that has work done for each day, on one server. There is one job for each day, and each
 * begins the next, so that a server that stood still for days catches up with all of them.
 */
public final class DailyJob implements SequentialJobHandler {
  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final DailyWork work;

  public DailyJob(Database database, Jobs jobs, Today today, DailyWork work) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.work = work;
  }

  /** Schedules today's job, unless there is a day that waits already. */
  public void begin() {
    database.write(tx -> {
      JobCounts there = jobs.counts(tx, kind());
      if (there.waiting() + there.held() + there.dead() == 0) {
        schedule(tx, today.date(), "");
      }
      return true;
    });
  }

  private void schedule(WriteTx tx, LocalDate day, String after) {
    Instant due = day.atTime(work.at()).atZone(today.zone()).toInstant();
    jobs.schedule(tx, kind(), day.toString(), after, due);
  }

  @Override
  public String kind() {
    return work.kind();
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(1);
  }

  /** Has no end, so that the job is never dead: nothing would be done on any later day. */
  @Override
  public int mostAttempts() {
    return Integer.MAX_VALUE;
  }

  /** Does some of a day's work. */
  @Override
  public void run(List<Job> batch) {
    batch.forEach(job -> database.write(tx -> run(tx, job)));
  }

  private Boolean run(WriteTx tx, Job job) {
    LocalDate day = LocalDate.parse(job.key());
    Optional<String> on = work.some(tx, day, job.data());
    if (on.isPresent()) {
      schedule(tx, day, on.get());
    } else {
      schedule(tx, day.plusDays(1), "");
    }
    if (jobs.finish(tx, List.of(job)).isEmpty()) {
      throw new IllegalStateException("another server has taken over " + kind() + " of " + day);
    }
    return true;
  }
}
