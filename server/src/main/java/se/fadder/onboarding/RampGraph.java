package se.fadder.onboarding;

import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Problem;
import se.fadder.onboarding.Ramps.Outcome;

/** Wires {@code onboarding-ramp.graphqls}. */
public final class RampGraph implements SchemaWiring {
  private static final Loader<PlanId, Ramp> RAMP = new Loader<>("onboarding.ramp");

  private final Ramps ramps;

  public RampGraph(Ramps ramps) {
    this.ramps = ramps;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(RAMP, ramps::ofPlans);
    wiring
        .type("Plan", Plan.class)
        .field("ramp", (plan, args, operation) -> operation.load(RAMP, plan.id()));
    wiring.type("Ramp", Ramp.class);
    wiring.type("RampMonth", RampMonth.class);
    wiring.type("CaseCount", CaseCount.class);
    wiring.mutation(
        "rampAgree",
        (tx, viewer, input) ->
            payload(
                ramps.agree(
                    tx,
                    viewer,
                    input.id("planId", PlanId.class),
                    input.number("revision", 0, Integer.MAX_VALUE),
                    input.each("months", RampMonth.LAST, (place, month) -> cases(month)))));
    wiring.mutation(
        "caseCountNote",
        (tx, viewer, input) ->
            payload(
                ramps.note(
                    tx,
                    viewer,
                    input.id("planId", PlanId.class),
                    input.day("week"),
                    cases(input))));
  }

  private static Cases cases(Args input) {
    return new Cases(input.number("own", 0, Cases.MOST), input.number("coHandled", 0, Cases.MOST));
  }

  private static Payload payload(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var plan) -> Payload.of(plan);
      case Outcome.Overtaken(var plan) -> Payload.overtaken(plan, changed());
      case Outcome.Refused(var problem) -> Payload.refused(problem);
    };
  }

  private static Problem changed() {
    return Problem.at(
        "revision", "RAMP_CHANGED", "Somebody else has agreed on other months meanwhile.");
  }
}
