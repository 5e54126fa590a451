package se.fadder.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.TypeWiring;
import se.fadder.graph.Wiring;
import se.fadder.people.PeopleGraph;

/** Wires the course of plans: who waits for whom, late starts, and how they come to an end. */
final class PlanGraph {
  private static final int SENTENCE = 500;
  private static final int TEXT = 1_000;
  private static final int MOST_DECISIONS = 1_000;

  private static final Loader<PlanId, List<Waiting>> WAITING = new Loader<>("onboarding.waiting");
  private static final Loader<PlanId, List<Step>> PASSED = new Loader<>("onboarding.passed");
  private static final Loader<PlanId, Evaluation> EVALUATION =
      new Loader<>("onboarding.evaluation");

  private PlanGraph() {}

  static void wire(Wiring wiring, TypeWiring<Plan> type, PlanVerbs verbs) {
    wiring.loader(WAITING, verbs.waiting()::of);
    wiring.loader(PASSED, verbs.waiting()::passed);
    wiring.loader(EVALUATION, verbs.evaluations()::of);
    type.field(
            "waiting",
            (plan, args, operation) -> operation.load(WAITING, plan.id()).thenApply(PlanGraph::all))
        .field(
            "passed",
            (plan, args, operation) -> operation.load(PASSED, plan.id()).thenApply(PlanGraph::all))
        .field("evaluation", (plan, args, operation) -> operation.load(EVALUATION, plan.id()))
        .field(
            "viewerMayChange",
            (plan, args, operation) ->
                operation
                    .load(OnboardingGraph.ACCESS, plan.id())
                    .thenApply(is -> is != null && is.running() && is.mayChange()));
    wiring
        .type("Waiting", Waiting.class)
        .field(
            "person", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.personId()));
    wiring.type("WaitingItem", Waiting.Item.class);
    wiring.type("Evaluation", Evaluation.class);
  }

  private static <T> List<T> all(@Nullable List<T> found) {
    return found == null ? List.of() : found;
  }

  static void wireMutations(Wiring wiring, PlanVerbs verbs) {
    wiring.mutation(
        "planSortPassed",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                verbs
                    .lateStarts()
                    .sort(
                        tx,
                        viewer,
                        plan(in),
                        in.each("decisions", MOST_DECISIONS, (place, one) -> decision(one)))));
    wiring.mutation(
        "planMoveFirstDay",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                verbs.lateStarts().moveFirstDay(tx, viewer, plan(in), in.day("firstDay"))));
    wiring.mutation(
        "planClose",
        (tx, viewer, in) -> OnboardingGraph.payload(verbs.closings().close(tx, viewer, plan(in))));
    wiring.mutation(
        "evaluationGive",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                verbs
                    .evaluations()
                    .give(tx, viewer, plan(in), ratings(in), in.textOrNull("text", TEXT))));
    wiring.mutation(
        "evaluationDecline",
        (tx, viewer, in) ->
            OnboardingGraph.payload(verbs.evaluations().decline(tx, viewer, plan(in))));
  }

  private static PlanId plan(Args input) {
    return input.id("planId", PlanId.class);
  }

  private static LateStarts.Decision decision(Args input) {
    return new LateStarts.Decision(
        input.id("stepId", StepId.class),
        input.oneOf("choice", PassedChoice.class),
        input.numberOrNull("days"),
        input.textOrNull("note", SENTENCE));
  }

  private static Evaluations.Ratings ratings(Args input) {
    return new Evaluations.Ratings(
        input.number("introduction"), input.number("mentorTime"), input.number("pace"));
  }
}
