package se.fadder.onboarding;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Fetcher;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.templates.RoutineDocument;

/** The wiring of {@code onboarding-steps.graphqls}. */
public final class StepGraph implements SchemaWiring {
  static final Loader<StepId, Person> RESPONSIBLE = new Loader<>("onboarding.responsible");

  public static final Loader<StepId, Step> STEP = new Loader<>("onboarding.step");

  private final Plans plans;
  private final Ticks ticks;

  public StepGraph(Plans plans, Ticks ticks) {
    this.plans = plans;
    this.ticks = ticks;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(STEP, plans::steps);
    wiring.loader(RESPONSIBLE, plans::responsible);
    wireStep(wiring);
    wiring.type("RoutineDocument", RoutineDocument.class);
    wireMutations(wiring);
  }

  private void wireStep(Wiring wiring) {
    wiring
        .node("Step", Step.class, StepId.class, StepId::new, STEP)
        .field(
            "plan", (step, args, operation) -> operation.load(OnboardingGraph.PLAN, step.planId()))
        .field(
            "phase",
            (step, args, operation) ->
                operation
                    .load(OnboardingGraph.PHASES, step.planId())
                    .thenApply(phases -> phaseOf(step, phases)))
        .field(
            "newHire",
            (step, args, operation) -> operation.load(PeopleGraph.PERSON, step.newHireId()))
        .field("title", (step, args, operation) -> step.titleFor(operation.viewer().person()))
        .field("responsible", (step, args, operation) -> operation.load(RESPONSIBLE, step.id()))
        .field("behind", (step, args, operation) -> step.isBehind(plans.today()))
        .field(
            "doneBy", (step, args, operation) -> operation.load(PeopleGraph.PERSON, step.doneBy()))
        .field(
            "assignee",
            (step, args, operation) -> operation.load(PeopleGraph.PERSON, step.assigneeId()))
        .field(
            "signedBy",
            (step, args, operation) -> operation.load(PeopleGraph.PERSON, step.signedBy()))
        .field(
            "creditAskedBy",
            (step, args, operation) -> operation.load(PeopleGraph.PERSON, step.creditAskedBy()))
        .field("awaitingSignature", (step, args, operation) -> step.isAwaitingSignature())
        .field("viewerMayDo", may(PlanAccess::mayDo))
        .field("viewerMayChange", may((is, step) -> is.mayChange()))
        .field("viewerMaySignOff", may(PlanAccess::maySignOff))
        .field("viewerMayAskCredit", may(PlanAccess::mayAskCredit));
  }

  private static @Nullable PlanPhase phaseOf(Step step, @Nullable List<PlanPhase> phases) {
    return OnboardingGraph.all(phases).stream()
        .filter(phase -> phase.steps().stream().anyMatch(one -> one.id().equals(step.id())))
        .findFirst()
        .orElse(null);
  }

  /**
   * A fetcher of whether the viewer may do something with a step; nothing is done with a plan that
   * is closed.
   */
  private static Fetcher<Step, CompletableFuture<Boolean>> may(BiPredicate<PlanAccess, Step> rule) {
    return (step, args, operation) ->
        operation
            .load(OnboardingGraph.ACCESS, step.planId())
            .thenApply(is -> is != null && is.running() && rule.test(is, step));
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation("stepTick", (tx, viewer, in) -> Payload.of(ticks.tick(tx, viewer, step(in))));
    wiring.mutation(
        "stepUntick", (tx, viewer, in) -> Payload.of(ticks.untick(tx, viewer, step(in))));
  }

  static StepId step(Args input) {
    return input.id("stepId", StepId.class);
  }

  static int seen(Args input) {
    return input.number("revision");
  }
}
