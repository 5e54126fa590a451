package se.fadder.welcome;

import java.util.Objects;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code welcome.graphqls}. */
public final class WelcomeGraph implements SchemaWiring {
  private static final Loader<EmploymentId, Welcome> WELCOME = new Loader<>("welcome.of");
  private static final Loader<EmploymentId, EmploymentId> CHANGEABLE =
      new Loader<>("welcome.changeable");
  private static final Loader<UnitId, Welcome> USUAL = new Loader<>("welcome.ofUnits");

  private final Welcomes welcomes;

  public WelcomeGraph(Welcomes welcomes) {
    this.welcomes = welcomes;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(WELCOME, welcomes::of);
    wiring.loader(CHANGEABLE, welcomes::changeable);
    wiring.loader(USUAL, welcomes::ofUnits);
    wiring
        .type("Employment", Employment.class)
        .field("welcome", (at, args, operation) -> operation.load(WELCOME, at.id()))
        .field(
            "viewerMaySetWelcome",
            (at, args, operation) ->
                operation.load(CHANGEABLE, at.id()).thenApply(Objects::nonNull));
    wiring
        .type("Unit", Unit.class)
        .field("welcome", (unit, args, operation) -> operation.load(USUAL, unit.id()));
    wiring
        .type("Welcome", Welcome.class)
        .field(
            "meets",
            (welcome, args, operation) -> operation.load(PeopleGraph.PERSON, welcome.meetsId()));
    wiring.mutation(
        "welcomeSet",
        (tx, viewer, input) ->
            Payload.of(
                welcomes.set(
                    tx,
                    viewer,
                    input.id("employmentId", EmploymentId.class),
                    input.part("welcome", WelcomeGraph::welcome))));
    wiring.mutation(
        "unitWelcomeSet",
        (tx, viewer, input) ->
            Payload.of(
                welcomes.setUnit(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.part("welcome", WelcomeGraph::welcome))));
  }

  /** What is said in an input object of the type {@code WelcomeInput}. */
  public static Welcome welcome(Args said) {
    return new Welcome(
        said.timeOrNull("beginsAt"),
        said.textOrNull("place", Welcome.LONGEST),
        said.idOrNull("meetsId", PersonId.class),
        said.textOrNull("bring", Welcome.LONGEST));
  }
}
