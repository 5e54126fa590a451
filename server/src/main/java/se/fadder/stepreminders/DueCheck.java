package se.fadder.stepreminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.Today;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.people.StagingUnit;

/** The job that has people reminded of what has become due in a plan, as {@link DueChecks} says. */
public final class DueCheck implements JobHandler {
  /**
   * How many days back due steps are told; what was told is remembered for longer, so that nothing
   * is told twice.
   */
  private static final int DAYS_BACK = 28;

  /** The most jobs in a unit of work: so many take less than the 20 ms that it may. */
  private static final int AT_ONCE = 10;

  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final StepsDue stepsDue;
  private final DueChecks checks;

  public DueCheck(Database database, Jobs jobs, Today today, StepsDue stepsDue, DueChecks checks) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.stepsDue = stepsDue;
    this.checks = checks;
  }

  @Override
  public String kind() {
    return DueChecks.KIND;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public int batches() {
    return 1;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(1);
  }

  @Override
  public int mostAttempts() {
    return 8;
  }

  @Override
  public void run(List<Job> batch) {
    database.write(tx -> check(tx, batch));
  }

  private Boolean check(WriteTx tx, List<Job> batch) {
    Map<Job, Instant> waiting = new HashMap<>();
    Set<Job> done = new HashSet<>();
    for (Job job : jobs.hold(tx, batch)) {
      String[] key = job.key().split(" ", 2);
      PlanId id = new PlanId(UUID.fromString(key[0]));
      Plan plan = Plans.rows(tx, Set.of(id)).get(id);
      if (plan != null && StagingUnit.holds(plan.unitPath())) {
        waiting.put(job, checks.next());
      } else {
        done.add(job);
        if (plan != null && !plan.isClosed()) {
          stepsDue.remind(
              tx,
              due(tx, id).stream()
                  .filter(step -> key.length == 1 || step.responsibleRole().name().equals(key[1]))
                  .toList());
        }
      }
    }
    jobs.finish(tx, done);
    jobs.postpone(tx, waiting);
    return true;
  }

  private List<Step> due(WriteTx tx, PlanId plan) {
    LocalDate day = today.date();
    return Plans.stepsOf(tx, Set.of(plan)).getOrDefault(plan, List.of()).stream()
        .filter(step -> !step.hasEnded() && !step.passed())
        .filter(step -> !step.due().isAfter(day))
        .filter(step -> !step.due().isBefore(day.minusDays(DAYS_BACK)))
        .toList();
  }
}
