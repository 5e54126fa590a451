package se.fadder.insight;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import se.fadder.jobs.Job;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.SequentialJobHandler;

/** The job that makes the figures of a month, on one server. Its key is the month. */
final class FigureJob implements SequentialJobHandler {
  static final String KIND = "insight.month";

  /** Until the month after is due it is tried again and again. */
  private static final int MOST_ATTEMPTS = 100;

  private final Jobs jobs;
  private final MonthlyRun run;

  FigureJob(Jobs jobs, MonthlyRun run) {
    this.jobs = jobs;
    this.run = run;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A run of 100,000 people takes a minute; a server that stands still is not waited for long. */
  @Override
  public Duration lease() {
    return Duration.ofMinutes(15);
  }

  @Override
  public int mostAttempts() {
    return MOST_ATTEMPTS;
  }

  @Override
  public void run(List<Job> batch) {
    batch.forEach(job ->
        run.make(
            YearMonth.parse(job.key()),
            tx -> !jobs.hold(tx, List.of(job)).isEmpty(),
            tx -> jobs.finish(tx, List.of(job))));
  }
}
