package se.fadder.letters;

import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code letters.graphqls}. */
final class LetterGraph implements SchemaWiring {
  private final Letters letters;

  LetterGraph(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "letters",
            (viewer, args, operation) ->
                operation.read(tx -> letters.choice(tx, operation.viewer())));
    wiring.type("Letters", LetterChoice.class);
    wiring.mutation(
        "lettersSet",
        (tx, viewer, input) -> Payload.of(letters.choose(tx, viewer, input.truth("wanted"))));
  }
}
