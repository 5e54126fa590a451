package se.fadder.onboarding;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plans.Seen;

/** Lets people change steps and plans, each as they saw it and as far as they may. */
final class StepCommands {
  private final Plans plans;
  private final DateMoves dates;

  StepCommands(Plans plans, DateMoves dates) {
    this.plans = plans;
    this.dates = dates;
  }

  /** What changes a step; a problem when it does not. */
  interface Work extends Function<Seen, Optional<Problem>> {}

  /**
   * Does something with a step, and lists its plan anew.
   *
   * @param revision of the step that the viewer saw
   * @param may whether the viewer may do so with it
   */
  Outcome<StepId> change(
      WriteTx tx, Viewer viewer, StepId id, int revision, Predicate<Seen> may, Work work) {
    Optional<Seen> seen = plans.seen(tx, viewer, id);
    return seen.isPresent() && seen.get().step().revision() != revision
        ? overtaken(id)
        : relisted(tx, seen, change(tx, viewer, seen.filter(may), work));
  }

  private Outcome<StepId> relisted(WriteTx tx, Optional<Seen> seen, Outcome<StepId> outcome) {
    if (outcome instanceof Outcome.Done) {
      seen.ifPresent(done -> relist(tx, done.plan().id()));
    }
    return outcome;
  }

  /** Lists a plan anew in which a signal may stand sooner, or a step be due. */
  void relist(WriteTx tx, PlanId plan) {
    dates.changed(tx, plan);
  }

  /** As the other, for what leaves the step itself as it is, or does no more than tick it. */
  Outcome<StepId> change(WriteTx tx, Viewer viewer, StepId id, Predicate<Seen> may, Work work) {
    return change(tx, viewer, plans.seen(tx, viewer, id).filter(may), work);
  }

  private Outcome<StepId> change(WriteTx tx, Viewer viewer, Optional<Seen> seen, Work work) {
    if (seen.isEmpty()) {
      return Outcome.refused(Problem.notFound("stepId"));
    } else if (seen.get().plan().isClosed()) {
      return Outcome.refused(closed());
    }
    Optional<Problem> problem = work.apply(seen.get());
    if (problem.isEmpty()) {
      dates.follow(tx, viewer, seen.get().plan(), seen.get().step());
    }
    return outcome(problem, seen.get().step().id());
  }

  /** A plan that the viewer may change. */
  Optional<Plan> changeable(Tx tx, Viewer viewer, PlanId id) {
    return plans
        .seenPlan(tx, viewer, id)
        .filter(seen -> seen.access().mayChange())
        .map(Plans.SeenPlan::plan);
  }

  static <T> Outcome<T> outcome(Optional<Problem> problem, T thing) {
    return problem.<Outcome<T>>map(Outcome::refused).orElseGet(() -> Outcome.done(thing));
  }

  /** The outcome for a step or a plan that somebody has changed since the viewer saw it. */
  static <T> Outcome<T> overtaken(T now) {
    return Outcome.overtaken(
        now, Problem.of("CHANGED_MEANWHILE", "Somebody has changed it since you saw it."));
  }

  static Problem closed() {
    return Problem.of("PLAN_CLOSED", "The introduction is closed.");
  }
}
