package se.fadder.freelines;

import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;

/** The wiring of {@code freelines.graphqls}. */
final class FreeLineGraph implements SchemaWiring {
  private final FreeLines lines;

  FreeLineGraph(FreeLines lines) {
    this.lines = lines;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "freeLines",
            (viewer, args, operation) -> operation.read(tx -> lines.batches(tx, viewer)));
    wiring.type("FreeLineBatch", FreeLineBatch.class);
  }
}
