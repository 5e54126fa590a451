package se.fadder.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.JobCounts;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Today;

/**
 * Early on each day, breaks off the plans of those who left the day before and has people reminded
 * of the steps that are due. There is one job for each day, and each begins the next, so that a
 * server that stood still for days catches up with all of them.
 */
public final class Mornings implements JobHandler {
  private static final String KIND = "onboarding.morning";
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  /** A unit of work of so many is below the 20 ms that it may take. */
  private static final int STEPS_AT_ONCE = 100;

  private static final int PLANS_AT_ONCE = 20;

  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final StepsDue stepsDue;
  private final Closings closings;

  public Mornings(Database database, Jobs jobs, Today today, StepsDue stepsDue, Closings closings) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.stepsDue = stepsDue;
    this.closings = closings;
  }

  /** Has today looked at, unless there is a day that waits already. */
  public void begin() {
    database.write(tx -> {
      JobCounts there = jobs.counts(tx, KIND);
      if (there.waiting() + there.held() + there.dead() == 0) {
        schedule(tx, today.date(), "");
      }
      return true;
    });
  }

  private void schedule(WriteTx tx, LocalDate day, String after) {
    Instant due = day.atTime(EARLY).atZone(today.zone()).toInstant();
    jobs.schedule(tx, KIND, day.toString(), after, due);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public int batches() {
    return 1;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(1);
  }

  /** Never dead: without it nobody would be reminded any more. */
  @Override
  public int mostAttempts() {
    return Integer.MAX_VALUE;
  }

  /** Goes through the steps of a day, some in each unit of work. */
  @Override
  public void run(List<Job> batch) {
    batch.forEach(job -> database.write(tx -> run(tx, job)));
  }

  private Boolean run(WriteTx tx, Job job) {
    LocalDate day = LocalDate.parse(job.key());
    if (closings.interruptLeft(tx, day.minusDays(1), PLANS_AT_ONCE) == PLANS_AT_ONCE) {
      schedule(tx, day, job.data());
    } else {
      remind(tx, day, job.data());
    }
    if (jobs.finish(tx, List.of(job)).isEmpty()) {
      throw new IllegalStateException("another server has taken over the morning of " + day);
    }
    return true;
  }

  private void remind(WriteTx tx, LocalDate day, String after) {
    List<Step> steps = tx.sql(StepSql.class).openOn(day, after, STEPS_AT_ONCE);
    stepsDue.remind(tx, steps);
    if (steps.size() == STEPS_AT_ONCE) {
      schedule(tx, day, steps.getLast().id().value().toString());
    } else {
      schedule(tx, day.plusDays(1), "");
    }
  }
}
