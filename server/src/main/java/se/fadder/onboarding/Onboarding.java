package se.fadder.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plans.Seen;
import se.fadder.people.People;

/** The verbs of plans: they get an owner, and their steps are ticked. */
public final class Onboarding {
  private final Today today;
  private final Owners owners;
  private final Plans plans;
  private final AuditLog auditLog;
  private final StepCommands commands;

  public Onboarding(Today today, People people, Plans plans, DateMoves dates, AuditLog auditLog) {
    this.today = today;
    this.owners = new Owners(people);
    this.plans = plans;
    this.auditLog = auditLog;
    this.commands = new StepCommands(plans, dates);
  }

  /** Every step of a plan. For seeding and imports; it says nothing of what a viewer may see. */
  public List<Step> stepsOf(Tx tx, PlanId plan) {
    return tx.sql(StepSql.class).ofPlans(Set.of(plan));
  }

  /** Marks a step as done by the viewer, now; one that is done already stays as it was. */
  public Outcome<StepId> tick(WriteTx tx, Viewer viewer, StepId id) {
    Outcome<Seen> found = commands.find(tx, viewer, id, "stepId", Onboarding::mayDo);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    PlanEvents.changed(tx, seen.plan().newHireId(), seen.plan().unitPath());
    recordTick(tx, seen.step(), viewer.person(), today.now());
    return commands.done(tx, viewer, seen);
  }

  static boolean mayDo(Seen seen) {
    return seen.access().mayDo(seen.step());
  }

  /** Records a tick that somebody made in the past, such as from seeding; it checks no access. */
  public void recordTick(WriteTx tx, Step step, PersonId by, Instant at) {
    if (tx.sql(StepChangeSql.class).tick(step.id(), at, by) > 0) {
      auditLog.note(
          tx,
          new Viewer(by),
          step.newHireId(),
          PlanChangeKind.STEP_TICKED,
          step.id(),
          at.toString());
    }
  }

  /**
   * Signs a step that needs two hands, for what somebody did in the past, as {@link #recordTick}
   * does.
   */
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
    Outcome<Seen> found = commands.find(tx, viewer, id, "stepId", Onboarding::mayDo);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    Step step = seen.step();
    if (tx.sql(StepChangeSql.class).untick(step.id()) > 0) {
      commands.tell(tx, step.planId());
      PlanEvents.changed(tx, step.newHireId(), seen.plan().unitPath());
      auditLog.note(
          tx,
          viewer,
          step.newHireId(),
          PlanChangeKind.STEP_UNTICKED,
          step.id(),
          "was " + step.doneAt());
    } else if (step.isDone()) {
      return Outcome.refused(
          Problem.of("STEP_NOT_TICKED", "The step is not merely ticked: it must be reopened."));
    }
    return commands.done(tx, viewer, seen);
  }

  /** Names the one person who answers for a plan. */
  public Outcome<PlanId> assignOwner(WriteTx tx, Viewer viewer, PlanId id, PersonId owner) {
    PlanAccess access = plans.access(tx, viewer, Set.of(id)).get(id);
    if (access == null || !access.mayChange()) {
      return Outcome.refused(Problem.notFound("planId"));
    }
    Plan plan = Objects.requireNonNull(plans.readable(tx, viewer, Set.of(id)).get(id));
    Optional<Problem> problem = owners.problem(tx, viewer, plan.newHireId(), owner);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (!owner.equals(plan.ownerId())) {
      tx.sql(PlanSql.class).assignOwner(id, owner);
      commands.tell(tx, id);
      PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
      auditLog.note(
          tx,
          viewer,
          plan.newHireId(),
          PlanChangeKind.PLAN_OWNER_ASSIGNED,
          id,
          "was " + named(plan.ownerId()) + ", is " + named(owner));
    }
    return Outcome.done(id);
  }

  private static String named(@Nullable PersonId person) {
    return person == null ? "nobody" : person.value().toString();
  }
}
