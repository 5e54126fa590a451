package se.fadder.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.NewJob;
import se.fadder.kernel.Today;

/**
 * The requests that a plan which has changed be looked through for steps that have become due today
 * or earlier, after the morning in which they would have been told. It is done at the next quarter
 * of an hour, so that what somebody changes in a row is told as one.
 */
public final class DueChecks {
  static final String KIND = "onboarding.due";
  static final Duration TOGETHER = Duration.ofMinutes(15);

  private final Jobs jobs;
  private final Today today;

  public DueChecks(Jobs jobs, Today today) {
    this.jobs = jobs;
    this.today = today;
  }

  void request(WriteTx tx, PlanId plan) {
    jobs.schedule(tx, List.of(new NewJob(KIND, plan.value().toString(), "", next())));
  }

  /** Requests the check of a plan that begins, as far as a step of it is due already. */
  void request(WriteTx tx, PlanId plan, Collection<BeginningSql.CopiedStep> steps) {
    if (steps.stream().anyMatch(step -> !step.passed() && !step.due().isAfter(today.date()))) {
      request(tx, plan);
    }
  }

  Instant next() {
    long length = TOGETHER.toSeconds();
    return Instant.ofEpochSecond((today.now().getEpochSecond() / length + 1) * length);
  }
}
