package se.fadder.onboarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentEnds;
import se.fadder.templates.StepKind;

/** The closings of plans: completed by those who answer for them, or broken off. */
public final class Closings implements EmploymentEnds {
  private final Today today;
  private final AuditLog auditLog;
  private final PlanListeners listeners;
  private final ChangeableSteps changeable;
  private final DateMoves dates;
  private final List<PlanCompletions> completions = new CopyOnWriteArrayList<>();

  Closings(
      Today today,
      AuditLog auditLog,
      PlanListeners listeners,
      ChangeableSteps changeable,
      DateMoves dates) {
    this.dates = dates;
    this.listeners = listeners;
    this.today = today;
    this.auditLog = auditLog;
    this.changeable = changeable;
  }

  /** Registers a listener for plans that are completed. Called before the start. */
  public void addListener(PlanCompletions listener) {
    completions.add(listener);
  }

  /**
   * Closes a plan of which nothing required is left. A plan that is closed already stays as it is.
   * For the plan's owner, the new hire's manager and HR.
   */
  public Outcome<PlanId> close(WriteTx tx, Viewer viewer, PlanId id) {
    Optional<Plan> plan = changeable.plan(tx, viewer, id);
    if (plan.isEmpty()) {
      return Outcome.refused(Problem.notFound("planId"));
    }
    if (plan.get().isClosed()) {
      return Outcome.done(id);
    }
    Optional<Problem> problem = unready(Steps.ofPlans(tx, Set.of(id)));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    close(tx, viewer, plan.get(), PlanClosing.COMPLETED, today.now());
    completions.forEach(listener -> listener.completed(tx, id));
    return Outcome.done(id);
  }

  /** The reason why a plan with those steps cannot be closed yet; empty when it can. */
  static Optional<Problem> unready(List<Step> steps) {
    long open = steps.stream().filter(step -> step.required() && !step.isComplete()).count();
    if (open > 0) {
      return Optional.of(
          Problem.of("STEPS_LEFT", open + " required steps are open or wait for a signature."));
    }
    return steps.stream()
        .filter(step -> step.kind() == StepKind.FOLLOW_UP_TALK)
        .max(Comparator.comparing(Step::due))
        .filter(last -> !last.isComplete() || last.ending() == StepEnding.SKIPPED)
        .map(last ->
            Problem.of("TALK_LEFT", "The last follow-up talk with the manager is not held."));
  }

  /** Records that a plan was completed at some time that has passed. It checks no access. */
  public void recordCompleted(WriteTx tx, PlanId id, PersonId by, Instant at) {
    close(tx, new Viewer(by), Plans.row(tx, id), PlanClosing.COMPLETED, at);
  }

  private void close(WriteTx tx, @Nullable Viewer by, Plan plan, PlanClosing closing, Instant at) {
    if (tx.sql(PlanSql.class).close(plan.id(), at, by == null ? null : by.person(), closing) > 0) {
      auditLog.note(
          tx, by, plan.newHireId(), PlanChangeKind.PLAN_CLOSED, plan.id(), closing.name());
      listeners.ended(tx, Set.of(plan.id()));
      PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
    }
  }

  /**
   * Breaks off the plan of somebody who leaves today or has left; that of somebody who leaves later
   * goes on, also when it was broken off by a day that was wrong.
   */
  @Override
  public void ends(WriteTx tx, Employment employment) {
    LocalDate lastDay = employment.lastDay();
    List<PlanId> plans = tx.sql(PlanSql.class).ofEmployment(employment.id());
    if (lastDay != null && !lastDay.isAfter(today.date())) {
      interrupt(tx, plans);
    } else {
      plans.stream()
          .filter(plan -> tx.sql(PlanSql.class).resume(plan) > 0)
          .forEach(plan -> resumed(tx, Plans.row(tx, plan)));
    }
  }

  private void resumed(WriteTx tx, Plan plan) {
    auditLog.note(tx, null, plan.newHireId(), PlanChangeKind.PLAN_RESUMED, plan.id(), "");
    dates.move(tx, null, plan);
    listeners.changed(tx, Set.of(plan.id()));
    PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
  }

  /** Breaks off those of some plans that still run. */
  void interrupt(WriteTx tx, List<PlanId> ids) {
    rows(tx, ids).forEach(plan -> close(tx, null, plan, PlanClosing.INTERRUPTED, today.now()));
  }

  private static List<Plan> rows(Tx tx, List<PlanId> ids) {
    return List.copyOf(Plans.rows(tx, Set.copyOf(ids)).values());
  }
}
