package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Fetcher;
import se.fadder.graph.GraphRoom;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.TypeWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.push.Notification;
import se.fadder.push.NotificationId;

/** Wires {@code onboarding-steps.graphqls}. */
public final class StepGraph implements GraphRoom {
  static final Loader<StepId, Person> RESPONSIBLE = new Loader<>("onboarding.responsible");
  static final Loader<StepId, List<RoutineDocument>> DOCUMENTS =
      new Loader<>("onboarding.documents");

  private static final Loader<StepId, Step> STEP = new Loader<>("onboarding.step");
  private static final Loader<StepId, List<StepComment>> COMMENTS =
      new Loader<>("onboarding.comments");
  private static final Loader<StepId, List<StepLink>> LINKS = new Loader<>("onboarding.links");
  private static final Loader<StepId, List<StepEvent>> HISTORY = new Loader<>("onboarding.history");
  private static final Loader<StepCommentId, StepComment> COMMENT =
      new Loader<>("onboarding.comment");
  private static final Loader<StepLinkId, StepLink> LINK = new Loader<>("onboarding.link");
  private static final Loader<NotificationId, List<Step>> STEPS_TOLD =
      new Loader<>("onboarding.stepsTold");

  private final Plans plans;
  private final StepsToDo toDo;
  private final Onboarding onboarding;
  private final PlanNews news;
  private final StepsDue stepsDue;
  private final PlanVerbs verbs;

  public StepGraph(
      Plans plans,
      StepsToDo toDo,
      Onboarding onboarding,
      PlanNews news,
      StepsDue stepsDue,
      PlanVerbs verbs) {
    this.plans = plans;
    this.toDo = toDo;
    this.onboarding = onboarding;
    this.news = news;
    this.stepsDue = stepsDue;
    this.verbs = verbs;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(STEP, plans::steps);
    wiring.loader(RESPONSIBLE, plans::responsible);
    wiring.loader(DOCUMENTS, plans::documents);
    wiring.loader(STEPS_TOLD, stepsDue::steps);
    wiring.type("Viewer", Viewer.class).field("stepsToDo", this::stepsToDo);
    wiring
        .type("Notification", Notification.class)
        .field(
            "steps",
            (told, args, operation) ->
                operation
                    .load(STEPS_TOLD, told.id())
                    .thenApply(steps -> steps == null ? List.of() : steps));
    TypeWiring<Step> type = wiring.node("Step", Step.class, StepId.class, StepId::new, STEP);
    wireStep(type);
    wireTalk(wiring, type);
    StepVerbGraph.wire(wiring, onboarding, verbs);
    wiring.subscription(
        "stepsToDoChanged",
        (root, args, operation) ->
            operation.read(tx -> news.ofStepsFallingTo(tx, operation.viewer())),
        (root, args, operation) -> operation.viewer());
  }

  private Connection<Step> stepsToDo(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> toDo.of(tx, viewer, args.page())),
        step -> new After(step.due().toString(), step.id().value().toString()));
  }

  private void wireStep(TypeWiring<Step> type) {
    type.field(
            "plan", (step, args, operation) -> operation.load(OnboardingGraph.PLAN, step.planId()))
        .field(
            "newHire",
            (step, args, operation) -> operation.load(PeopleGraph.PERSON, step.newHireId()))
        .field("responsible", (step, args, operation) -> operation.load(RESPONSIBLE, step.id()))
        .field("documents", (step, args, operation) -> operation.load(DOCUMENTS, step.id()))
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

  private void wireTalk(Wiring wiring, TypeWiring<Step> type) {
    StepTalk talk = verbs.talk();
    wiring.loader(COMMENTS, talk::commentsOf);
    wiring.loader(LINKS, talk::linksOf);
    wiring.loader(HISTORY, talk::historyOf);
    wiring.loader(COMMENT, talk::comments);
    wiring.loader(LINK, talk::links);
    type.field("comments", (step, args, operation) -> operation.load(COMMENTS, step.id()))
        .field("links", (step, args, operation) -> operation.load(LINKS, step.id()))
        .field("history", (step, args, operation) -> operation.load(HISTORY, step.id()));
    wiring.type("RoutineDocument", RoutineDocument.class);
    wiring
        .node("StepComment", StepComment.class, StepCommentId.class, StepCommentId::new, COMMENT)
        .field(
            "author",
            (comment, args, operation) -> operation.load(PeopleGraph.PERSON, comment.authorId()))
        .field(
            "viewerMayTakeBack",
            (comment, args, operation) -> comment.authorId().equals(operation.viewer().person()));
    wiring
        .node("StepLink", StepLink.class, StepLinkId.class, StepLinkId::new, LINK)
        .field(
            "addedBy",
            (link, args, operation) -> operation.load(PeopleGraph.PERSON, link.addedById()));
    wiring
        .type("StepEvent", StepEvent.class)
        .field("by", (event, args, operation) -> operation.load(PeopleGraph.PERSON, event.byId()))
        .field("dueBefore", (event, args, operation) -> dueBefore(event));
  }

  /** Nothing is done with a plan that is closed. */
  private static Fetcher<Step, CompletableFuture<Boolean>> may(BiPredicate<PlanAccess, Step> rule) {
    return (step, args, operation) ->
        operation
            .load(OnboardingGraph.ACCESS, step.planId())
            .thenApply(is -> is != null && is.running() && rule.test(is, step));
  }

  private static @Nullable LocalDate dueBefore(StepEvent event) {
    String was = event.was();
    return event.kind() == StepEventKind.MOVED && was != null ? LocalDate.parse(was) : null;
  }
}
