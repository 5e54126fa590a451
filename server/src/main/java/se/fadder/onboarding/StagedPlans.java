package se.fadder.onboarding;

import java.util.Collection;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/**
 * The plans of those who are being added: nobody sees the newcomer, owns the plan or is told of it,
 * until all of them are admitted. For other rooms; it checks no access.
 */
public final class StagedPlans {
  private StagedPlans() {}

  /** Sets who answers for some of the plans. */
  public static void own(WriteTx tx, Collection<PlanId> plans, PersonId owner) {
    tx.sql(BeginningSql.class).own(owner, plans);
  }

  /** Publishes that plans have been added in a unit. */
  public static void announce(WriteTx tx, UnitPath unit) {
    PlanEvents.added(tx, unit);
  }

  /** Forgets plans that came to nothing. */
  static void forget(WriteTx tx, Collection<PlanId> plans) {
    tx.sql(BeginningSql.class).forgetSteps(plans);
    tx.sql(BeginningSql.class).forget(plans);
  }
}
