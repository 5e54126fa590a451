package se.fadder.mentorship;

import java.util.List;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.people.Person;

/** The wiring of {@code mentorship-apart.graphqls}. */
final class KeptApartGraph implements SchemaWiring {
  private static final Loader<PersonId, List<Person>> KEPT_APART =
      new Loader<>("mentorship.keptApart");

  private final KeptApart keptApart;

  KeptApartGraph(KeptApart keptApart) {
    this.keptApart = keptApart;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(KEPT_APART, keptApart::of);
    wiring
        .type("Person", Person.class)
        .field("keptApart", (person, args, operation) -> operation.load(KEPT_APART, person.id()));
    wiring.mutation(
        "keptApartSet",
        (tx, viewer, input) ->
            Payload.of(
                keptApart.set(
                    tx,
                    viewer,
                    input.id("personId", PersonId.class),
                    input.id("otherId", PersonId.class))));
    wiring.mutation(
        "keptApartLift",
        (tx, viewer, input) ->
            Payload.of(
                keptApart.lift(
                    tx,
                    viewer,
                    input.id("personId", PersonId.class),
                    input.id("otherId", PersonId.class))));
  }
}
