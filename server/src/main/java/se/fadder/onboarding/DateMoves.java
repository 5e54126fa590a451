package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.calendar.AvailabilityMoves;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.templates.DueRules;

/**
 * The moves of the dates of open steps, when the first day, absence or part time is not what it
 * was, or when a step that they hang on has ended or was opened again. A step that has ended keeps
 * its date, and so does one whose date somebody has chosen.
 */
public final class DateMoves implements AvailabilityMoves {
  private final Today today;
  private final AuditLog auditLog;
  private final PlanListeners listeners;
  private final TemplateDues dues;
  private final DueRules rules = new DueRules();

  public DateMoves(
      Today today,
      Calendar calendar,
      WorkingDays workingDays,
      PlanListeners listeners,
      AuditLog auditLog) {
    this.listeners = listeners;
    this.today = today;
    this.auditLog = auditLog;
    this.dues = new TemplateDues(today, calendar, workingDays, rules);
  }

  /** Moves the dates of the person's running plans. */
  @Override
  public void moved(WriteTx tx, PersonId person) {
    for (Plan plan : tx.sql(PlanSql.class).ofNewHires(Set.of(person))) {
      if (!plan.isClosed() && !plan.term().endedBefore(today.date())) {
        move(tx, null, plan);
      }
    }
  }

  /** Moves the dates of what hangs on a step that is not what it was, such as done. */
  void follow(WriteTx tx, Viewer by, Plan plan, Step step) {
    if (step.templateStepId() != null && rules.isAnchor(tx, plan.versionId(), step.key())) {
      move(tx, by, plan);
    }
  }

  /**
   * Moves the dates of one plan. Those of somebody who is away without an end in sight stay until
   * there is one.
   *
   * @param by whose doing it is; null for nobody's
   */
  void move(WriteTx tx, @Nullable Viewer by, Plan plan) {
    Map<StepId, LocalDate> now = dues.of(tx, plan).orElse(Map.of());
    int moved = 0;
    for (Step step : Plans.stepsOf(tx, plan.id())) {
      LocalDate due = now.get(step.id());
      if (due != null && !step.hasEnded() && !step.dueSet() && !due.equals(step.due())) {
        boolean passed = step.passed() && due.isBefore(today.date());
        tx.sql(StepChangeSql.class).redate(step.id(), due, passed);
        moved++;
      }
    }
    if (moved > 0) {
      auditLog.note(
          tx, by, plan.newHireId(), PlanChangeKind.PLAN_DATES_MOVED, plan.id(), moved + " steps");
      changed(tx, plan.id());
      PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
    }
  }

  /** Tells the listeners that a plan has changed. */
  void changed(WriteTx tx, PlanId plan) {
    listeners.changed(tx, Set.of(plan));
  }
}
