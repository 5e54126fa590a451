package se.fadder.evaluation;

import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;

/** The wiring of {@code evaluation.graphqls}. */
public final class EvaluationGraph implements SchemaWiring {
  private static final int TEXT = 1_000;

  private static final Loader<PlanId, Evaluation> EVALUATION =
      new Loader<>("evaluation.evaluation");

  private final Evaluations evaluations;

  public EvaluationGraph(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(EVALUATION, evaluations::of);
    wiring
        .type("Plan", Plan.class)
        .field("evaluation", (plan, args, operation) -> operation.load(EVALUATION, plan.id()));
    wiring.type("Evaluation", Evaluation.class);
    wiring.mutation(
        "evaluationGive",
        (tx, viewer, in) ->
            Payload.of(
                evaluations.give(tx, viewer, plan(in), ratings(in), in.textOrNull("text", TEXT))));
    wiring.mutation(
        "evaluationDecline",
        (tx, viewer, in) -> Payload.of(evaluations.decline(tx, viewer, plan(in))));
  }

  private static PlanId plan(Args input) {
    return input.id("planId", PlanId.class);
  }

  private static Evaluations.Ratings ratings(Args input) {
    return new Evaluations.Ratings(
        input.number("introduction"), input.number("mentorTime"), input.number("pace"));
  }
}
