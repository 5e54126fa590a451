package se.fadder.onboarding;

import java.util.List;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;

/** Wires {@code onboarding-beginnings.graphqls}: how plans begin, and what was due before. */
public final class BeginningGraph implements SchemaWiring {
  private static final int SENTENCE = 500;
  private static final int MOST_DECISIONS = 1_000;

  private static final Loader<PlanId, List<Step>> PASSED = new Loader<>("onboarding.passed");

  private final Beginnings beginnings;
  private final Unplanned unplanned;
  private final PlanCommands verbs;

  public BeginningGraph(Beginnings beginnings, Unplanned unplanned, PlanCommands verbs) {
    this.beginnings = beginnings;
    this.unplanned = unplanned;
    this.verbs = verbs;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(PASSED, verbs.waiting()::passed);
    wiring.type("Viewer", Viewer.class).field("employmentsWithoutPlan", this::withoutPlan);
    wiring
        .type("Plan", Plan.class)
        .field(
            "passed",
            (plan, args, operation) ->
                operation.load(PASSED, plan.id()).thenApply(OnboardingGraph::all));
    wireMutations(wiring);
  }

  private Connection<Employment> withoutPlan(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> unplanned.inReach(tx, viewer, args.page())),
        at -> new After(at.firstDay().toString(), at.id().value().toString()));
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
                verbs
                    .passedSteps()
                    .sort(
                        tx,
                        viewer,
                        plan(in),
                        in.each("decisions", MOST_DECISIONS, (place, one) -> decision(one)))));
    wiring.mutation(
        "planMoveFirstDay",
        (tx, viewer, in) ->
            Payload.of(verbs.passedSteps().moveFirstDay(tx, viewer, plan(in), in.day("firstDay"))));
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
