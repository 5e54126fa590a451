package se.fadder.onboarding;

import se.fadder.graph.Args;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;

/** Wires what is done with steps. */
final class StepVerbGraph {
  private static final int SENTENCE = 500;
  private static final int TITLE = 200;
  private static final int TEXT = 2_000;

  private StepVerbGraph() {}

  static void wire(Wiring wiring, Onboarding onboarding, PlanVerbs verbs) {
    wiring.mutation(
        "stepTick",
        (tx, viewer, in) -> OnboardingGraph.payload(onboarding.tick(tx, viewer, step(in))));
    wiring.mutation(
        "stepUntick",
        (tx, viewer, in) -> OnboardingGraph.payload(onboarding.untick(tx, viewer, step(in))));
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
