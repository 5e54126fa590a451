package se.fadder.onboarding;

import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;

/** The wiring of {@code onboarding-closing.graphqls}: how plans come to an end. */
public final class ClosingGraph implements SchemaWiring {
  private static final int TEXT = 1_000;

  private static final Loader<PlanId, Evaluation> EVALUATION =
      new Loader<>("onboarding.evaluation");

  private final PlanCommands verbs;

  public ClosingGraph(PlanCommands verbs) {
    this.verbs = verbs;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(EVALUATION, verbs.evaluations()::of);
    wiring
        .type("Plan", Plan.class)
        .field("evaluation", (plan, args, operation) -> operation.load(EVALUATION, plan.id()));
    wiring.type("Evaluation", Evaluation.class);
    wiring.mutation(
        "planClose", (tx, viewer, in) -> Payload.of(verbs.closings().close(tx, viewer, plan(in))));
    wiring.mutation(
        "evaluationGive",
        (tx, viewer, in) ->
            Payload.of(
                verbs
                    .evaluations()
                    .give(tx, viewer, plan(in), ratings(in), in.textOrNull("text", TEXT))));
    wiring.mutation(
        "evaluationDecline",
        (tx, viewer, in) -> Payload.of(verbs.evaluations().decline(tx, viewer, plan(in))));
  }

  private static PlanId plan(Args input) {
    return input.id("planId", PlanId.class);
  }

  private static Evaluations.Ratings ratings(Args input) {
    return new Evaluations.Ratings(
        input.number("introduction"), input.number("mentorTime"), input.number("pace"));
  }
}
