package se.fadder.breaks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.breakplans.BreakPlans;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.SequentialJobHandler;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.people.UnitId;

/**
 * The job that plans the rest of the day anew for those who work in a unit that has other breaks,
 * or another fika: in pieces, for most of a large organisation may be below it.
 */
final class UnitDays implements SequentialJobHandler {
  private static final String KIND = "breaks.unit";
  private static final int MOST_ATTEMPTS = 3;

  private final Database database;
  private final Jobs jobs;
  private final Today today;
  private final BreakPlans plans;
  private final DayPlanner planner;

  UnitDays(Database database, Jobs jobs, Today today, BreakPlans plans, DayPlanner planner) {
    this.database = database;
    this.jobs = jobs;
    this.today = today;
    this.plans = plans;
    this.planner = planner;
  }

  /** Requests that it is done now; once more where it is being done already. */
  void request(WriteTx tx, UnitId unit) {
    jobs.schedule(tx, KIND, unit.value().toString(), "", today.now());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(10);
  }

  @Override
  public int mostAttempts() {
    return MOST_ATTEMPTS;
  }

  @Override
  public void run(List<Job> batch) {
    for (Job job : batch) {
      plan(new UnitId(UUID.fromString(job.key())));
    }
    database.write(tx -> jobs.finish(tx, batch));
  }

  private void plan(UnitId unit) {
    Optional<PersonId> last = Optional.empty();
    boolean more = true;
    while (more) {
      Optional<PersonId> after = last;
      List<PersonId> some =
          database.read(tx -> plans.agreedIn(tx, unit, after, BreakMorning.AT_ONCE));
      more = some.size() == BreakMorning.AT_ONCE;
      if (!some.isEmpty()) {
        database.write(tx -> {
          planner.plan(tx, some);
          return true;
        });
        last = Optional.of(some.getLast());
      }
    }
  }
}
