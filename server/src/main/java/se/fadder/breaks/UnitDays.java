package se.fadder.breaks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.breakplans.BreakPlans;
import se.fadder.db.Database;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.WorkOnRequest;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.people.UnitId;

/**
 * The job that plans the rest of the day anew for those who work in a unit that has other breaks,
 * or another fika: in pieces, for most of a large organisation may be below it.
 */
final class UnitDays extends WorkOnRequest {
  private static final String KIND = "breaks.unit";

  private final Database database;
  private final BreakPlans plans;
  private final DayPlanner planner;

  UnitDays(Database database, Jobs jobs, Today today, BreakPlans plans, DayPlanner planner) {
    super(KIND, database, jobs, today);
    this.database = database;
    this.plans = plans;
    this.planner = planner;
  }

  @Override
  protected void work(UUID about) {
    UnitId unit = new UnitId(about);
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
