package se.fadder.onboarding;

import java.util.Collection;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/**
 * The plans of those who are being taken in: nobody reaches the newcomer, nobody owns the plan, and
 * nobody is told of it, until all of them are let in. For other rooms; it checks no access.
 */
public final class StagedPlans {
  private StagedPlans() {}

  /** Says who answers for some of them. */
  public static void own(WriteTx tx, Collection<PlanId> plans, PersonId owner) {
    tx.sql(StagedPlanSql.class).own(owner, plans);
  }

  /** Announces that there are plans in a unit that were not there before. */
  public static void announce(WriteTx tx, UnitPath unit) {
    PlanEvents.added(tx, unit);
  }

  /** Forgets those that came to nothing. */
  static void forget(WriteTx tx, Collection<PlanId> plans) {
    tx.sql(StagedPlanSql.class).forgetSteps(plans);
    tx.sql(StagedPlanSql.class).forget(plans);
  }
}
