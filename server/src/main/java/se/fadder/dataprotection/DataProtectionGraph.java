package se.fadder.dataprotection;

import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** The wiring of {@code dataprotection.graphqls}. */
final class DataProtectionGraph implements SchemaWiring {
  private static final int LONGEST_NAME = 200;

  private final DataProtection dataProtection;
  private final Erasures erasures;

  DataProtectionGraph(DataProtection dataProtection, Erasures erasures) {
    this.dataProtection = dataProtection;
    this.erasures = erasures;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "dataProtection",
            (viewer, args, operation) ->
                operation.read(tx -> dataProtection.shown(tx, viewer)).orElse(null));
    wiring.type("DataProtection", DataProtection.Shown.class);
    wiring.type("RetentionPeriod", DataProtection.Period.class);
    wiring.type("RetentionCount", DataProtection.Count.class);
    wiring
        .type("Leaver", DataProtection.Leaver.class)
        .field("id", (leaver, args, operation) -> leaver.id().value());
    wiring.mutation(
        "personErase",
        (tx, viewer, input) ->
            Payload.of(
                erasures.erase(
                    tx,
                    viewer,
                    new PersonId(input.uuid("leaverId")),
                    input.text("name", LONGEST_NAME))));
  }
}
