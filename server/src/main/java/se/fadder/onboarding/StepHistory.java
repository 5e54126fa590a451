package se.fadder.onboarding;

import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Trail;

/**
 * Keeps what is done with steps: for those who see the step, with the reasons that were given, and
 * in the audit trail, without them.
 */
final class StepHistory {
  private final Ids ids;
  private final Today today;
  private final Trail trail;

  StepHistory(Ids ids, Today today, Trail trail) {
    this.ids = ids;
    this.today = today;
    this.trail = trail;
  }

  /**
   * Keeps that something was done with a step.
   *
   * @param was how it was before; null where that says nothing
   * @param said the reason that somebody gave; null when none was asked for
   */
  void note(
      WriteTx tx,
      Viewer by,
      Plan plan,
      StepId step,
      StepEventKind kind,
      @Nullable String was,
      @Nullable String said) {
    tx.sql(StepEventSql.class)
        .insert(new StepEvent(ids.next(), step, today.now(), by.person(), kind, was, said));
    trail.note(tx, by, plan.newHireId(), kind.change(), step, was == null ? "" : "was " + was);
    PlanNews.changed(tx, plan.newHireId(), plan.unitPath());
  }
}
