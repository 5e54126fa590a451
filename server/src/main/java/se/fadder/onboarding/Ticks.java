package se.fadder.onboarding;

import java.time.Instant;
import se.fadder.audit.AuditLog;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plans.Seen;

/** The ticks by which those who do a step say that it is done, and take that back. */
public final class Ticks {
  private final Today today;
  private final AuditLog auditLog;
  private final DateMoves dates;
  private final PlanListener listeners;
  private final ChangeableSteps changeable;

  public Ticks(
      Today today, Plans plans, DateMoves dates, PlanListener listeners, AuditLog auditLog) {
    this.today = today;
    this.auditLog = auditLog;
    this.dates = dates;
    this.listeners = listeners;
    this.changeable = new ChangeableSteps(plans, dates);
  }

  /**
   * Marks a step as done by the viewer, now; one that has ended already stays as it was. The
   * listeners of plans are told only where dates move with it: with one step less to do, a signal
   * stands later and no other step is due sooner.
   */
  public Outcome<StepId> tick(WriteTx tx, Viewer viewer, StepId id) {
    Outcome<Seen> found = changeable.inOpenPlan(tx, viewer, id, "stepId", Ticks::mayDo);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    finish(tx, viewer, seen.plan(), seen.step());
    return Outcome.done(id);
  }

  /** Marks a step as done now, as {@link #tick} does. For rooms above; it checks no access. */
  public void finish(WriteTx tx, Viewer by, Plan plan, Step step) {
    if (recordTick(tx, step, by.person(), today.now())) {
      PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
      dates.follow(tx, by, plan, step);
      if (step.signOffRole() != null) {
        listeners.toBeSigned(tx, plan, step, by.person());
      }
    }
  }

  static boolean mayDo(Seen seen) {
    return seen.access().mayDo(seen.step());
  }

  /**
   * Marks a step as done by somebody at some time, which may have passed, and notes that. It checks
   * no access, moves no dates and tells nobody: that is for whoever calls it.
   *
   * @return whether the step had not ended before
   */
  public boolean recordTick(WriteTx tx, Step step, PersonId by, Instant at) {
    boolean ticked = tx.sql(StepChangeSql.class).tick(step.id(), at, by) > 0;
    if (ticked) {
      auditLog.note(
          tx,
          new Viewer(by),
          step.newHireId(),
          PlanChangeKind.STEP_TICKED,
          step.id(),
          at.toString());
    }
    return ticked;
  }

  /** Skips a step for somebody at some time, as {@link #recordTick} ticks. */
  public void recordSkip(WriteTx tx, Step step, PersonId by, Instant at, String reason) {
    tx.sql(StepChangeSql.class).end(step.id(), StepEnding.SKIPPED, at, by, reason);
  }

  /** Signs a step that needs two hands for somebody at some time, as {@link #recordTick} ticks. */
  public void recordSignOff(WriteTx tx, Step step, PersonId by, Instant at) {
    tx.sql(StepChangeSql.class).sign(step.id(), at, by);
    auditLog.note(
        tx, new Viewer(by), step.newHireId(), PlanChangeKind.STEP_SIGNED_OFF, step.id(), "");
  }

  /**
   * Opens a step that is merely ticked; what is signed, skipped or credited is reopened by those
   * who answer for the plan. The audit log keeps who had ticked it and when.
   */
  public Outcome<StepId> untick(WriteTx tx, Viewer viewer, StepId id) {
    Outcome<Seen> found = changeable.inOpenPlan(tx, viewer, id, "stepId", Ticks::mayDo);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    Step step = seen.step();
    if (tx.sql(StepChangeSql.class).untick(step.id()) > 0) {
      PlanEvents.changed(tx, step.newHireId(), seen.plan().unitPath());
      auditLog.note(
          tx,
          viewer,
          step.newHireId(),
          PlanChangeKind.STEP_UNTICKED,
          step.id(),
          "was " + step.doneAt());
      return changeable.followUp(tx, viewer, seen);
    } else if (step.hasEnded()) {
      return Outcome.refused(
          Problem.of("STEP_NOT_TICKED", "The step is not merely ticked: it must be reopened."));
    }
    return Outcome.done(id);
  }
}
