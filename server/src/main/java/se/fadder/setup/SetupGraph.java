package se.fadder.setup;

import se.fadder.db.WriteTx;
import se.fadder.graph.Args;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.EmailAddress;
import se.fadder.people.PeopleGraph;
import se.fadder.people.UnitId;

/** The wiring of {@code setup.graphqls}. */
final class SetupGraph implements SchemaWiring {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_KEY = 60;
  private static final int LONGEST_URL = 1_000;
  private static final int MOST = 20;

  private final SetupSteps steps;
  private final FirstHr firstHr;
  private final StartingContents contents;

  SetupGraph(SetupSteps steps, FirstHr firstHr, StartingContents contents) {
    this.steps = steps;
    this.firstHr = firstHr;
    this.contents = contents;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "setup",
            (viewer, args, operation) -> operation.read(tx -> steps.setup(tx, viewer).orElse(null)))
        .field(
            "startingContent",
            (viewer, args, operation) ->
                operation.read(tx -> contents.offered(tx, viewer).orElse(null)));
    wiring
        .type("Setup", Setup.class)
        .field(
            "awaitedHr",
            (setup, args, operation) -> operation.load(PeopleGraph.PERSON, setup.awaitedHr()));
    wiring.type("SetupStep", SetupStep.class);
    wiring.type("StartingContent", StartingContent.class);
    wiring.type("StartingTemplate", StartingTemplate.class);
    wiring.type("StartingRoutine", StartingRoutine.class);
    wiring.mutation("firstHrName", (tx, viewer, input) -> nameFirstHr(tx, viewer, input));
    wiring.mutation(
        "startingTemplatesTake",
        (tx, viewer, input) ->
            Payload.of(
                contents.takeTemplates(
                    tx, viewer, input.each("templates", MOST, SetupGraph::choice))));
    wiring.mutation(
        "startingRoutinesTake",
        (tx, viewer, input) ->
            Payload.of(
                contents.takeRoutines(
                    tx,
                    viewer,
                    input.texts("routines", MOST, LONGEST_KEY),
                    input.text("documentUrl", LONGEST_URL))));
  }

  private Payload nameFirstHr(WriteTx tx, Viewer viewer, Args input) {
    String givenName = input.text("givenName", LONGEST_NAME);
    String familyName = input.textOrEmpty("familyName", LONGEST_NAME);
    String email = input.textOrNull("email", EmailAddress.LONGEST);
    return steps
        .organisation(tx, viewer)
        .map(root -> Payload.of(firstHr.name(tx, viewer, root, givenName, familyName, email)))
        .orElseGet(() -> Payload.refused(Problem.of("NOT_FOUND", "That is for administrators.")));
  }

  private static StartingContents.Choice choice(int place, Args input) {
    return new StartingContents.Choice(
        input.text("key", LONGEST_KEY), input.idOrNull("unitId", UnitId.class));
  }
}
