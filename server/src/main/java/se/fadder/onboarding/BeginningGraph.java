package se.fadder.onboarding;

import java.util.List;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.templates.TemplateId;

/**
 * The wiring of {@code onboarding-beginnings.graphqls}: how plans begin, and what was due before.
 */
public final class BeginningGraph implements SchemaWiring {
  private static final int SENTENCE = 500;
  private static final int MOST_DECISIONS = 1_000;

  private static final Loader<PlanId, List<Step>> PASSED = new Loader<>("onboarding.passed");

  private final Beginnings beginnings;
  private final Plans plans;
  private final PlanCommands commands;

  public BeginningGraph(Beginnings beginnings, Plans plans, PlanCommands commands) {
    this.beginnings = beginnings;
    this.plans = plans;
    this.commands = commands;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(PASSED, plans::passed);
    wiring
        .type("Plan", Plan.class)
        .field(
            "passed",
            (plan, args, operation) ->
                operation.load(PASSED, plan.id()).thenApply(OnboardingGraph::all));
    wireMutations(wiring);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "planBegin",
        (tx, viewer, input) ->
            Payload.of(
                beginnings.begin(
                    tx,
                    viewer,
                    input.id("employmentId", EmploymentId.class),
                    input.idOrNull("templateId", TemplateId.class),
                    input.idOrNull("ownerId", PersonId.class))));
    wiring.mutation(
        "planSortPassed",
        (tx, viewer, in) ->
            Payload.of(
                commands
                    .passedSteps()
                    .sort(
                        tx,
                        viewer,
                        plan(in),
                        in.each("decisions", MOST_DECISIONS, (place, one) -> decision(one)))));
    wiring.mutation(
        "planMoveFirstDay",
        (tx, viewer, in) ->
            Payload.of(
                commands.passedSteps().moveFirstDay(tx, viewer, plan(in), in.day("firstDay"))));
  }

  private static PlanId plan(Args input) {
    return input.id("planId", PlanId.class);
  }

  private static PassedSteps.Decision decision(Args input) {
    return new PassedSteps.Decision(
        input.id("stepId", StepId.class),
        input.oneOf("choice", PassedChoice.class),
        input.numberOrNull("days"),
        input.textOrNull("note", SENTENCE));
  }
}
