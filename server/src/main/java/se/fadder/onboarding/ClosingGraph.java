package se.fadder.onboarding;

import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;

/** The wiring of {@code onboarding-closing.graphqls}: how plans come to an end. */
public final class ClosingGraph implements SchemaWiring {
  private final Closings closings;

  public ClosingGraph(Closings closings) {
    this.closings = closings;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.mutation(
        "planClose",
        (tx, viewer, input) ->
            Payload.of(closings.close(tx, viewer, input.id("planId", PlanId.class))));
  }
}
