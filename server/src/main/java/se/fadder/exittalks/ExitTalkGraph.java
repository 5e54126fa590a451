package se.fadder.exittalks;

import java.util.Set;
import se.fadder.graph.Args;
import se.fadder.graph.Mutation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;
import se.fadder.people.EmploymentId;
import se.fadder.people.PeopleGraph;

/** The wiring of {@code exittalks.graphqls}. */
final class ExitTalkGraph implements SchemaWiring {
  private static final int LINE = 500;
  private static final int WORST = 1;
  private static final int BEST = 5;

  private final ExitTalks talks;

  ExitTalkGraph(ExitTalks talks) {
    this.talks = talks;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "exitTalk", (viewer, args, operation) -> operation.read(tx -> talks.open(tx, viewer)))
        .field(
            "exitTalksToNote",
            (viewer, args, operation) -> operation.read(tx -> talks.toNote(tx, viewer)));
    wiring
        .type("ExitTalk", ExitTalk.class)
        .field(
            "person",
            (talk, args, operation) -> operation.load(PeopleGraph.PERSON, talk.personId()))
        .field(
            "employment",
            (talk, args, operation) -> operation.load(PeopleGraph.EMPLOYMENT, talk.employmentId()));
    wiring.mutation(
        "exitTalkGive",
        Mutation.keepingNothing((tx, viewer, input) ->
            Payload.of(talks.give(tx, viewer, employment(input), answers(input)))));
    wiring.mutation(
        "exitTalkNote",
        Mutation.keepingNothing((tx, viewer, input) ->
            Payload.of(talks.note(tx, viewer, employment(input), answers(input)))));
  }

  private static EmploymentId employment(Args input) {
    return input.id("employmentId", EmploymentId.class);
  }

  private static ExitAnswers answers(Args input) {
    return new ExitAnswers(
        Set.copyOf(input.someOf("reasons", ExitReason.class)),
        input.oneOf("couldHaveStayed", CouldHaveStayed.class),
        input.number("recommend", WORST, BEST),
        input.textOrNull("keep", LINE),
        input.textOrNull("change", LINE));
  }
}
