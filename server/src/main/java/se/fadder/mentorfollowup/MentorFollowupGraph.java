package se.fadder.mentorfollowup;

import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;

/** The wiring of {@code mentorfollowup.graphqls}. */
public final class MentorFollowupGraph implements SchemaWiring {
  private static final Loader<FitCheckId, FitCheck> FIT_CHECK =
      new Loader<>("mentorfollowup.fitCheck");

  private final FitChecks fitChecks;
  private final ChangeWishes wishes;
  private final Talks talks;

  public MentorFollowupGraph(FitChecks fitChecks, ChangeWishes wishes, Talks talks) {
    this.fitChecks = fitChecks;
    this.wishes = wishes;
    this.talks = talks;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(FIT_CHECK, fitChecks::byIds);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "fitCheck",
            (viewer, args, operation) ->
                operation.read(tx -> fitChecks.open(tx, operation.viewer())))
        .field(
            "mentorChange",
            (viewer, args, operation) -> operation.read(tx -> wishes.of(tx, operation.viewer())));
    wiring
        .node("FitCheck", FitCheck.class, FitCheckId.class, FitCheckId::new, FIT_CHECK)
        .field(
            "mentor",
            (check, args, operation) -> operation.load(PeopleGraph.PERSON, check.mentorId()));
    wiring
        .type("MentorChange", ChangeWishes.MentorChange.class)
        .field(
            "mentor",
            (change, args, operation) -> operation.load(PeopleGraph.PERSON, change.mentorId()));
    wireMutations(wiring);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "fitCheckAnswer",
        (tx, viewer, input) ->
            Payload.of(
                fitChecks.answer(
                    tx,
                    viewer,
                    input.id("fitCheckId", FitCheckId.class),
                    input.oneOf("answer", FitAnswer.class),
                    input.truth("wantsToTalk"))));
    wiring.mutation(
        "mentorTalkHeld",
        (tx, viewer, input) ->
            Payload.of(talks.held(tx, viewer, input.id("newHireId", PersonId.class))));
    wiring.mutation("mentorChangeAsk", (tx, viewer, input) -> Payload.of(wishes.ask(tx, viewer)));
    wiring.mutation(
        "mentorChangeTakeBack", (tx, viewer, input) -> Payload.of(wishes.takeBack(tx, viewer)));
  }
}
