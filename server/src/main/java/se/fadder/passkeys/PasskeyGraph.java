package se.fadder.passkeys;

import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code passkeys.graphqls}. */
final class PasskeyGraph implements SchemaWiring {
  private final Passkeys passkeys;

  PasskeyGraph(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "passkeys",
            (viewer, args, operation) -> operation.read(tx -> passkeys.own(tx, viewer)));
    wiring
        .type("Passkey", Passkey.class)
        .field("id", (passkey, args, operation) -> passkey.id().value());
    wiring.mutation(
        "passkeyRemove",
        (tx, viewer, input) ->
            Payload.of(passkeys.remove(tx, viewer, new PasskeyId(input.uuid("passkeyId")))));
  }
}
