package se.fadder.today;

import java.time.Instant;
import java.util.Set;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanEvents;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepComment;
import se.fadder.onboarding.StepGraph;
import se.fadder.onboarding.StepId;

/** The wiring of {@code today.graphqls}. */
public final class TodayGraph implements SchemaWiring {
  private static final Loader<StepId, Instant> NUDGED_AT = new Loader<>("today.nudgedAt");
  private static final Loader<PlanId, Step> AWAITED = new Loader<>("today.awaited");

  private final StepsToDo stepsToDo;
  private final PlanEvents planEvents;
  private final StepNotices notices;
  private final Nudges nudges;

  TodayGraph(StepsToDo stepsToDo, PlanEvents planEvents, StepNotices notices, Nudges nudges) {
    this.stepsToDo = stepsToDo;
    this.planEvents = planEvents;
    this.notices = notices;
    this.nudges = nudges;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(NUDGED_AT, nudges::at);
    wiring.loader(AWAITED, nudges::awaited);
    wiring
        .type("Viewer", Viewer.class)
        .field("stepsToDo", this::stepsToDo)
        .field(
            "unseen",
            (viewer, args, operation) -> operation.read(tx -> notices.unseen(tx, viewer)));
    wiring
        .type("Step", Step.class)
        .field("nudgedAt", (step, args, operation) -> operation.load(NUDGED_AT, step.id()));
    wiring
        .type("Plan", Plan.class)
        .field("awaitedStep", (plan, args, operation) -> operation.load(AWAITED, plan.id()));
    wiring
        .type("StepComment", StepComment.class)
        .field(
            "step", (comment, args, operation) -> operation.load(StepGraph.STEP, comment.stepId()));
    wiring.mutation(
        "stepCommentsSee",
        (tx, viewer, in) -> Payload.of(notices.putAway(tx, viewer, in.id("stepId", StepId.class))));
    wiring.mutation("unseenSee", (tx, viewer, in) -> Payload.of(notices.see(tx, viewer)));
    wiring.mutation(
        "stepNudge",
        (tx, viewer, in) -> Payload.of(nudges.nudge(tx, viewer, in.id("stepId", StepId.class))));
    wiring.subscription(
        "unseenChanged",
        (root, args, operation) -> Set.of(StepNotices.of(operation.viewer().person())),
        (root, args, operation) -> operation.viewer());
    wiring.subscription(
        "stepsToDoChanged",
        (root, args, operation) ->
            operation.read(tx -> planEvents.ofStepsFallingTo(tx, operation.viewer())),
        (root, args, operation) -> operation.viewer());
  }

  private Connection<Step> stepsToDo(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> stepsToDo.of(tx, viewer, args.page())),
        step -> new After(step.due().toString(), step.id().value().toString()));
  }
}
