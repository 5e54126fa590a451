package se.fadder.pulse;

import se.fadder.graph.Args;
import se.fadder.graph.Mutation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code pulse.graphqls}. */
final class PulseGraph implements SchemaWiring {
  private static final int LINE = 500;
  private static final int WORST = 1;
  private static final int BEST = 5;

  private final Pulses pulses;

  PulseGraph(Pulses pulses) {
    this.pulses = pulses;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field("pulse", (viewer, args, operation) -> operation.read(tx -> pulses.open(tx, viewer)));
    wiring.type("Pulse", Pulse.class);
    wiring.mutation(
        "pulseGive",
        Mutation.keepingNothing((tx, viewer, input) ->
            Payload.of(
                pulses.give(tx, viewer, input.oneOf("week", PulseWeek.class), answers(input)))));
  }

  private static PulseAnswers answers(Args input) {
    return new PulseAnswers(
        input.number("welcome", WORST, BEST),
        input.number("support", WORST, BEST),
        input.number("load", WORST, BEST),
        input.textOrNull("line", LINE));
  }
}
