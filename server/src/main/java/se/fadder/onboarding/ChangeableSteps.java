package se.fadder.onboarding;

import java.util.Optional;
import java.util.function.Predicate;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plans.Seen;

/**
 * The look-up of steps and plans that a viewer may change, refused in the same words whether they
 * are missing or denied; and what follows from a change.
 */
final class ChangeableSteps {
  private final Plans plans;
  private final DateMoves dates;

  ChangeableSteps(Plans plans, DateMoves dates) {
    this.plans = plans;
    this.dates = dates;
  }

  /**
   * Finds a step of an open plan with which the viewer may do something.
   *
   * @param revision of the step that the viewer saw; one that is another by now is not changed
   * @param may whether the viewer may do so with it
   */
  Outcome<Seen> atRevision(Tx tx, Viewer viewer, StepId id, int revision, Predicate<Seen> may) {
    Optional<Seen> seen = plans.seen(tx, viewer, id);
    return seen.isPresent() && seen.get().step().revision() != revision
        ? overtaken(seen.get())
        : ofOpenPlan(seen.filter(may), "stepId");
  }

  /**
   * Finds a step of an open plan, whatever its revision: for what leaves the step itself as it is,
   * or does no more than tick it.
   *
   * @param field of what the viewer has named, such as a comment: it is hidden where its step is
   */
  Outcome<Seen> inOpenPlan(Tx tx, Viewer viewer, StepId id, String field, Predicate<Seen> may) {
    return ofOpenPlan(plans.seen(tx, viewer, id).filter(may), field);
  }

  private static Outcome<Seen> ofOpenPlan(Optional<Seen> seen, String field) {
    if (seen.isEmpty()) {
      return Outcome.refused(Problem.notFound(field));
    }
    return seen.get().plan().isClosed() ? Outcome.refused(closed()) : Outcome.done(seen.get());
  }

  /** Finds an open plan that the viewer may change. */
  Outcome<Plan> openPlan(Tx tx, Viewer viewer, PlanId id) {
    Optional<Plan> plan = plan(tx, viewer, id);
    if (plan.isEmpty()) {
      return Outcome.refused(Problem.notFound("planId"));
    }
    return plan.get().isClosed() ? Outcome.refused(closed()) : Outcome.done(plan.get());
  }

  /** Finds a plan that the viewer may change. */
  Optional<Plan> plan(Tx tx, Viewer viewer, PlanId id) {
    return plans
        .seenPlan(tx, viewer, id)
        .filter(seen -> seen.access().mayChange())
        .map(Plans.SeenPlan::plan);
  }

  /** The outcome for a step or a plan that somebody has changed since the viewer saw it. */
  static <T> Outcome<T> overtaken(T now) {
    return Outcome.overtaken(
        now, Problem.of("CHANGED_MEANWHILE", "Somebody has changed it since you saw it."));
  }

  static Problem closed() {
    return Problem.of("PLAN_CLOSED", "The introduction is closed.");
  }

  /** Does what follows from the change of a step: moves what hangs on it, tells the listeners. */
  Outcome<StepId> followUp(WriteTx tx, Viewer viewer, Seen seen) {
    dates.follow(tx, viewer, seen.plan(), seen.step());
    tell(tx, seen.plan().id());
    return Outcome.done(seen.id());
  }

  /** Tells the listeners of a plan in which a signal may stand sooner, or a step be due. */
  void tell(WriteTx tx, PlanId plan) {
    dates.changed(tx, plan);
  }
}
