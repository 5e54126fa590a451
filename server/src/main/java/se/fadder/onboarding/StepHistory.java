package se.fadder.onboarding;

import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/**
 * The history of what is done with steps: kept for those who see the step, with the reasons that
 * were given, and in the audit log, without them.
 */
final class StepHistory {
  private final Ids ids;
  private final Today today;
  private final AuditLog auditLog;
  private final PlanListener listeners;

  StepHistory(Ids ids, Today today, AuditLog auditLog, PlanListener listeners) {
    this.ids = ids;
    this.today = today;
    this.auditLog = auditLog;
    this.listeners = listeners;
  }

  /**
   * Notes that something was done with a step.
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
    StepEvent event = new StepEvent(ids.next(), step, today.now(), by.person(), kind, was, said);
    tx.sql(StepCommentSql.class).insertEvent(event);
    auditLog.note(tx, by, plan.newHireId(), kind.change(), step, was == null ? "" : "was " + was);
    PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
    listeners.happened(tx, plan, event);
  }
}
