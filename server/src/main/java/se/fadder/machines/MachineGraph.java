package se.fadder.machines;

import java.util.Map;
import se.fadder.audit.Change;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;

/** The wiring of {@code machines.graphqls}. */
final class MachineGraph implements SchemaWiring {
  private static final Loader<MachineKeyId, String> NAMES = new Loader<>("machines.names");

  private final MachineKeys keys;

  MachineGraph(MachineKeys keys) {
    this.keys = keys;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "machineKeys",
            (viewer, args, operation) -> operation.read(tx -> keys.all(tx, operation.viewer())));
    wiring
        .type("MachineKey", MachineKey.class)
        .field("id", (key, args, operation) -> key.id().value())
        .field("by", (key, args, operation) -> operation.load(PeopleGraph.PERSON, key.madeBy()))
        .field(
            "trustedBy",
            (key, args, operation) -> operation.load(PeopleGraph.PERSON, key.trustedBy()));
    wiring.mutation(
        "machineKeyMake",
        (tx, viewer, input) -> {
          Outcome<MachineKeys.Made> made =
              keys.make(
                  tx,
                  viewer,
                  input.text("name", MachineKeys.LONGEST_NAME),
                  input.oneOf("scope", MachineScope.class),
                  input.day("lastDay"));
          Payload payload = Payload.of(made.map(MachineKeys.Made::viewer));
          return made instanceof Outcome.Done<MachineKeys.Made>(var done)
              ? payload.showing(() -> Map.of("token", done.token().text()))
              : payload;
        });
    wiring.loader(NAMES, keys::names);
    wiring
        .type("DataChange", Change.class)
        .field(
            "machine",
            (change, args, operation) ->
                operation.load(
                    NAMES,
                    change.kind() instanceof ChangeByMachine
                        ? new MachineKeyId(change.thingId())
                        : null));
    wiring.mutation(
        "machineKeyTrust", (tx, viewer, input) -> Payload.of(keys.trust(tx, viewer, key(input))));
    wiring.mutation(
        "machineKeyRevoke", (tx, viewer, input) -> Payload.of(keys.revoke(tx, viewer, key(input))));
  }

  private static MachineKeyId key(Args input) {
    return new MachineKeyId(input.uuid("keyId"));
  }
}
