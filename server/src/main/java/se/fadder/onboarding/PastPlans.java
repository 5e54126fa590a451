package se.fadder.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** The verb by which a demonstration has introductions behind it. It checks no access. */
public final class PastPlans {
  private final AuditLog auditLog;
  private final PlanListener listeners;

  PastPlans(AuditLog auditLog, PlanListener listeners) {
    this.auditLog = auditLog;
    this.listeners = listeners;
  }

  /**
   * A step as it ended.
   *
   * @param signedBy who confirmed it, on the same day; null where nobody has to
   * @param note why it was skipped; null where it was done
   */
  public record PastStep(
      StepId id,
      StepEnding ending,
      Instant at,
      PersonId by,
      @Nullable PersonId signedBy,
      @Nullable String note) {}

  /** Records that a plan was completed, with how its steps ended; the others are left open. */
  public void complete(WriteTx tx, PlanId id, List<PastStep> steps, PersonId by, Instant at) {
    PastPlanSql sql = tx.sql(PastPlanSql.class);
    sql.end(steps);
    Plan plan = Plans.row(tx, id);
    if (tx.sql(PlanSql.class).close(id, at, by, PlanClosing.COMPLETED) > 0) {
      auditLog.note(
          tx,
          new Viewer(by),
          plan.newHireId(),
          PlanChangeKind.PLAN_CLOSED,
          id,
          PlanClosing.COMPLETED.name());
      listeners.ended(tx, Set.of(id));
    }
  }
}
