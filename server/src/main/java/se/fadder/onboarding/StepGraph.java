package se.fadder.onboarding;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Fetcher;
import se.fadder.graph.Loader;
import se.fadder.graph.TypeWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.people.PeopleGraph;

/** Wires what steps have and what is done with them, besides ticking. */
final class StepGraph {
  private static final int SENTENCE = 500;
  private static final int TITLE = 200;
  private static final int TEXT = 2_000;

  private static final Loader<StepId, List<StepComment>> COMMENTS =
      new Loader<>("onboarding.comments");
  private static final Loader<StepId, List<StepLink>> LINKS = new Loader<>("onboarding.links");
  private static final Loader<StepId, List<StepEvent>> HISTORY = new Loader<>("onboarding.history");
  private static final Loader<StepCommentId, StepComment> COMMENT =
      new Loader<>("onboarding.comment");
  private static final Loader<StepLinkId, StepLink> LINK = new Loader<>("onboarding.link");

  private StepGraph() {}

  static void wire(
      Wiring wiring, TypeWiring<Step> type, PlanVerbs verbs, Loader<PlanId, PlanAccess> access) {
    StepTalk talk = verbs.talk();
    wiring.loader(COMMENTS, talk::commentsOf);
    wiring.loader(LINKS, talk::linksOf);
    wiring.loader(HISTORY, talk::historyOf);
    wiring.loader(COMMENT, talk::comments);
    wiring.loader(LINK, talk::links);
    type.field("comments", (step, args, operation) -> operation.load(COMMENTS, step.id()))
        .field("links", (step, args, operation) -> operation.load(LINKS, step.id()))
        .field("history", (step, args, operation) -> operation.load(HISTORY, step.id()))
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
        .field("viewerMayDo", may(access, PlanAccess::mayDo))
        .field("viewerMayChange", may(access, (is, step) -> is.mayChange()))
        .field("viewerMaySignOff", may(access, PlanAccess::maySignOff))
        .field("viewerMayAskCredit", may(access, PlanAccess::mayAskCredit));
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
  private static Fetcher<Step, CompletableFuture<Boolean>> may(
      Loader<PlanId, PlanAccess> access, BiPredicate<PlanAccess, Step> rule) {
    return (step, args, operation) ->
        operation
            .load(access, step.planId())
            .thenApply(is -> is != null && is.running() && rule.test(is, step));
  }

  private static @Nullable LocalDate dueBefore(StepEvent event) {
    String was = event.was();
    return event.kind() == StepEventKind.MOVED && was != null ? LocalDate.parse(was) : null;
  }

  static void wireMutations(Wiring wiring, PlanVerbs verbs) {
    StepEdits edits = verbs.edits();
    Credits credits = verbs.credits();
    wiring.mutation(
        "stepSkip",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                edits.skip(tx, viewer, step(in), seen(in), in.text("reason", SENTENCE))));
    wiring.mutation(
        "stepAskCredit",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                credits.ask(tx, viewer, step(in), seen(in), in.text("note", SENTENCE))));
    wiring.mutation(
        "stepCredit",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                credits.credit(tx, viewer, step(in), seen(in), in.text("note", SENTENCE))));
    wiring.mutation(
        "stepDeclineCredit",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                credits.decline(tx, viewer, step(in), seen(in), in.text("reason", SENTENCE))));
    wiring.mutation(
        "stepReopen",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                edits.reopen(tx, viewer, step(in), seen(in), in.textOrNull("reason", SENTENCE))));
    wiring.mutation(
        "stepMove",
        (tx, viewer, in) ->
            OnboardingGraph.payload(edits.move(tx, viewer, step(in), seen(in), in.day("due"))));
    wiring.mutation(
        "stepAssign",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                edits.assign(
                    tx, viewer, step(in), seen(in), in.idOrNull("assigneeId", PersonId.class))));
    wiring.mutation(
        "stepAdd",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                verbs.additions().add(tx, viewer, in.id("planId", PlanId.class), newStep(in))));
    wiring.mutation(
        "stepSignOff",
        (tx, viewer, in) ->
            OnboardingGraph.payload(verbs.signOffs().sign(tx, viewer, step(in), seen(in))));
    wiring.mutation(
        "stepSendBack",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                verbs
                    .signOffs()
                    .sendBack(tx, viewer, step(in), seen(in), in.text("reason", SENTENCE))));
    wireTalk(wiring, verbs.talk());
  }

  private static void wireTalk(Wiring wiring, StepTalk talk) {
    wiring.mutation(
        "stepComment",
        (tx, viewer, in) ->
            OnboardingGraph.payload(talk.comment(tx, viewer, step(in), in.text("text", TEXT))));
    wiring.mutation(
        "stepCommentTakeBack",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                talk.takeBack(tx, viewer, in.id("commentId", StepCommentId.class))));
    wiring.mutation(
        "stepLink",
        (tx, viewer, in) ->
            OnboardingGraph.payload(
                talk.link(tx, viewer, step(in), in.text("title", TITLE), in.text("url", TEXT))));
    wiring.mutation(
        "stepUnlink",
        (tx, viewer, in) ->
            OnboardingGraph.payload(talk.unlink(tx, viewer, in.id("linkId", StepLinkId.class))));
  }

  private static StepId step(Args input) {
    return input.id("stepId", StepId.class);
  }

  private static int seen(Args input) {
    return input.number("revision");
  }

  private static NewStep newStep(Args input) {
    return new NewStep(
        input.text("phaseKey", TITLE),
        input.text("title", TITLE),
        input.text("why", TEXT),
        input.oneOf("kind", StepKind.class),
        input.oneOf("role", StepRole.class),
        input.day("due"),
        input.truth("required"),
        input.truth("openBeforeStart"),
        input.oneOfOrNull("signOffRole", StepRole.class));
  }
}
