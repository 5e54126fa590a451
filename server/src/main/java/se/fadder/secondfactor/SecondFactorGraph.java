package se.fadder.secondfactor;

import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Person;

/** The wiring of {@code secondfactor.graphqls}. */
final class SecondFactorGraph implements SchemaWiring {
  private static final Loader<PersonId, Boolean> HAS = new Loader<>("secondfactor.has");

  private final OwnFactors own;
  private final SecondFactorReset reset;

  SecondFactorGraph(OwnFactors own, SecondFactorReset reset) {
    this.own = own;
    this.reset = reset;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(HAS, reset::having);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "secondFactor", (viewer, args, operation) -> operation.read(tx -> own.of(tx, viewer)));
    wiring.type("SecondFactor", OwnFactors.Own.class);
    wiring
        .type("Person", Person.class)
        .field("secondFactor", (person, args, operation) -> operation.load(HAS, person.id()));
    wiring.mutation(
        "secondFactorReset",
        (tx, viewer, input) ->
            Payload.of(reset.reset(tx, viewer, input.id("personId", PersonId.class))));
  }
}
