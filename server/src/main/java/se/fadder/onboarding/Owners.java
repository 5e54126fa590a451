package se.fadder.onboarding;

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
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * The owners of plans: the one person who answers for each, and the rule of who that can be, which
 * is somebody whom the viewer knows and who is there, but the newcomer.
 */
public final class Owners {
  private final People people;
  private final Plans plans;
  private final PlanListeners listeners;
  private final AuditLog auditLog;

  public Owners(People people, Plans plans, PlanListeners listeners, AuditLog auditLog) {
    this.people = people;
    this.plans = plans;
    this.listeners = listeners;
    this.auditLog = auditLog;
  }

  /** Names the one person who answers for a plan. */
  public Outcome<PlanId> assign(WriteTx tx, Viewer viewer, PlanId id, PersonId owner) {
    PlanAccess access = plans.access(tx, viewer, Set.of(id)).get(id);
    if (access == null || !access.mayChange()) {
      return Outcome.refused(Problem.notFound("planId"));
    }
    Plan plan = Objects.requireNonNull(plans.readable(tx, viewer, Set.of(id)).get(id));
    if (plan.isClosed()) {
      return Outcome.refused(ChangeableSteps.closed());
    }
    Optional<Problem> problem = problem(tx, people, viewer, plan.newHireId(), owner);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (!owner.equals(plan.ownerId())) {
      tx.sql(PlanSql.class).assignOwner(id, owner);
      listeners.changed(tx, Set.of(id));
      PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
      // Whoever answers for it from now on does not listen for this newcomer yet.
      PlanEvents.given(tx, owner);
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

  /** The problem because of which that person cannot answer for a plan; empty when they can. */
  static Optional<Problem> problem(
      Tx tx, People people, Viewer viewer, PersonId newHire, PersonId owner) {
    boolean known = people.persons(tx, viewer, Set.of(owner)).containsKey(owner);
    // Owning gives a plan to read: nobody reads another's before their own first day.
    if (!known || !people.employedToday(tx, Set.of(owner)).contains(owner)) {
      return Optional.of(Problem.notFound("ownerId"));
    }
    return newHire.equals(owner)
        ? Optional.of(
            Problem.at("ownerId", "OWN_PLAN", "Somebody else answers for a newcomer's plan."))
        : Optional.empty();
  }

  private static String named(@Nullable PersonId person) {
    return person == null ? "nobody" : person.value().toString();
  }
}
