package se.fadder.ramp;

import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;

/** The wiring of {@code ramp.graphqls}. */
public final class RampGraph implements SchemaWiring {
  private static final Loader<PlanId, Ramp> RAMP = new Loader<>("ramp.ramp");

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
            Payload.of(
                ramps.agree(
                    tx,
                    viewer,
                    input.id("planId", PlanId.class),
                    input.number("revision", 0, Integer.MAX_VALUE),
                    input.each("months", RampMonth.LAST, (place, month) -> cases(month)))));
    wiring.mutation(
        "caseCountNote",
        (tx, viewer, input) ->
            Payload.of(
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
}
