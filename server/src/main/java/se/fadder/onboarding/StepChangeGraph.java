package se.fadder.onboarding;

import static se.fadder.onboarding.StepGraph.seen;
import static se.fadder.onboarding.StepGraph.step;

import se.fadder.graph.Args;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;

/**
 * The wiring of {@code onboarding-steps-changes.graphqls}: how steps are moved, given away and
 * added.
 */
public final class StepChangeGraph implements SchemaWiring {
  private static final int TITLE = 200;
  private static final int TEXT = 2_000;

  private final PlanCommands verbs;

  public StepChangeGraph(PlanCommands verbs) {
    this.verbs = verbs;
  }

  @Override
  public void wire(Wiring wiring) {
    StepEdits edits = verbs.edits();
    wiring.mutation(
        "stepMove",
        (tx, viewer, in) -> Payload.of(edits.move(tx, viewer, step(in), seen(in), in.day("due"))));
    wiring.mutation(
        "stepAssign",
        (tx, viewer, in) ->
            Payload.of(
                edits.assign(
                    tx, viewer, step(in), seen(in), in.idOrNull("assigneeId", PersonId.class))));
    wiring.mutation(
        "stepAdd",
        (tx, viewer, in) ->
            Payload.of(
                verbs.additions().add(tx, viewer, in.id("planId", PlanId.class), newStep(in))));
  }

  private static NewStep newStep(Args input) {
    return new NewStep(
        input.text("phaseKey", TITLE),
        input.text("title", TITLE),
        input.textOrNull("titleForOthers", TITLE),
        input.text("why", TEXT),
        input.oneOf("kind", StepKind.class),
        input.oneOf("role", StepRole.class),
        input.day("due"),
        input.truth("required"),
        input.truth("openBeforeStart"),
        input.oneOfOrNull("signOffRole", StepRole.class));
  }
}
