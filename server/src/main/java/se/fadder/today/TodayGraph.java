package se.fadder.today;

import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.PlanEvents;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepComment;
import se.fadder.onboarding.StepGraph;
import se.fadder.onboarding.StepId;

/** The wiring of {@code today.graphqls}. */
public final class TodayGraph implements SchemaWiring {
  private final StepsToDo stepsToDo;
  private final PlanEvents planEvents;
  private final CommentNotices notices;

  public TodayGraph(StepsToDo stepsToDo, PlanEvents planEvents, CommentNotices notices) {
    this.stepsToDo = stepsToDo;
    this.planEvents = planEvents;
    this.notices = notices;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Viewer", Viewer.class).field("stepsToDo", this::stepsToDo);
    wiring
        .type("StepComment", StepComment.class)
        .field(
            "step", (comment, args, operation) -> operation.load(StepGraph.STEP, comment.stepId()));
    wiring.mutation(
        "stepCommentsSee",
        (tx, viewer, in) -> Payload.of(notices.seen(tx, viewer, in.id("stepId", StepId.class))));
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
