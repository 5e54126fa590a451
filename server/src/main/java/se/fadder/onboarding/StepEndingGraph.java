package se.fadder.onboarding;

import static se.fadder.onboarding.StepGraph.seen;
import static se.fadder.onboarding.StepGraph.step;

import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;

/** The wiring of {@code onboarding-steps-endings.graphqls}: how steps end, and are opened again. */
public final class StepEndingGraph implements SchemaWiring {
  private static final int SENTENCE = 500;

  private final PlanCommands verbs;

  public StepEndingGraph(PlanCommands verbs) {
    this.verbs = verbs;
  }

  @Override
  public void wire(Wiring wiring) {
    StepEdits edits = verbs.edits();
    Credits credits = verbs.credits();
    wiring.mutation(
        "stepSkip",
        (tx, viewer, in) ->
            Payload.of(edits.skip(tx, viewer, step(in), seen(in), in.text("reason", SENTENCE))));
    wiring.mutation(
        "stepAskCredit",
        (tx, viewer, in) ->
            Payload.of(credits.ask(tx, viewer, step(in), seen(in), in.text("note", SENTENCE))));
    wiring.mutation(
        "stepCredit",
        (tx, viewer, in) ->
            Payload.of(credits.credit(tx, viewer, step(in), seen(in), in.text("note", SENTENCE))));
    wiring.mutation(
        "stepDeclineCredit",
        (tx, viewer, in) ->
            Payload.of(
                credits.decline(tx, viewer, step(in), seen(in), in.text("reason", SENTENCE))));
    wiring.mutation(
        "stepReopen",
        (tx, viewer, in) ->
            Payload.of(
                edits.reopen(tx, viewer, step(in), seen(in), in.textOrNull("reason", SENTENCE))));
    wiring.mutation(
        "stepSignOff",
        (tx, viewer, in) -> Payload.of(verbs.signOffs().sign(tx, viewer, step(in), seen(in))));
    wiring.mutation(
        "stepSendBack",
        (tx, viewer, in) ->
            Payload.of(
                verbs
                    .signOffs()
                    .sendBack(tx, viewer, step(in), seen(in), in.text("reason", SENTENCE))));
  }
}
