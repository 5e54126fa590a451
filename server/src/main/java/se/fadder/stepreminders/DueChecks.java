package se.fadder.stepreminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.NewJob;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanListener;
import se.fadder.onboarding.PreparedPlan;
import se.fadder.people.Employment;
import se.fadder.templates.StepRole;

/**
 * The requests that a plan which has changed be looked through for steps that have become due today
 * or earlier, after the morning in which they would have been told. It is done at the next quarter
 * of an hour, so that what somebody changes in a row is told as one.
 */
public final class DueChecks implements PlanListener {
  static final String KIND = "stepreminders.due";
  static final Duration TOGETHER = Duration.ofMinutes(15);

  private final Jobs jobs;
  private final Today today;

  public DueChecks(Jobs jobs, Today today) {
    this.jobs = jobs;
    this.today = today;
  }

  @Override
  public void staged(WriteTx tx, Employment employment, PreparedPlan plan) {
    requestIfDue(tx, plan);
  }

  /** Requests the check of a plan that somebody has begun: of any other, the steps were told. */
  @Override
  public void begun(WriteTx tx, @Nullable Viewer by, PreparedPlan plan) {
    if (by != null) {
      requestIfDue(tx, plan);
    }
  }

  private void requestIfDue(WriteTx tx, PreparedPlan plan) {
    if (plan.hasStepDueBy(today.date())) {
      request(tx, plan.id());
    }
  }

  private void request(WriteTx tx, PlanId plan) {
    jobs.schedule(tx, List.of(new NewJob(KIND, plan.value().toString(), "", next())));
  }

  /** Requests that the steps of one role be looked through in plans, and no others. */
  void request(WriteTx tx, Collection<PlanId> plans, StepRole role) {
    jobs.schedule(
        tx,
        plans.stream()
            .map(plan -> new NewJob(KIND, plan.value() + " " + role.name(), "", next()))
            .toList());
  }

  @Override
  public void changed(WriteTx tx, Collection<PlanId> plans) {
    plans.forEach(plan -> request(tx, plan));
  }

  /** Requests nothing: nothing that a room above keeps makes a step due. */
  @Override
  public void changedAbove(WriteTx tx, Collection<PlanId> plans) {}

  /** Requests nothing: of a plan that has ended nobody is told. */
  @Override
  public void ended(WriteTx tx, Collection<PlanId> plans) {}

  Instant next() {
    long length = TOGETHER.toSeconds();
    return Instant.ofEpochSecond((today.now().getEpochSecond() / length + 1) * length);
  }
}
