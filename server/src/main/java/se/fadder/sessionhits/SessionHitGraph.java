package se.fadder.sessionhits;

import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SessionId;

/** The wiring of {@code sessionhits.graphqls}. */
final class SessionHitGraph implements SchemaWiring {
  private final SessionHitOffers hits;

  SessionHitGraph(SessionHitOffers hits) {
    this.hits = hits;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "sessionsHit", (viewer, args, operation) -> operation.read(tx -> hits.of(tx, viewer)));
    wiring.type("SessionHit", SessionHit.class);
    wiring.mutation(
        "sessionKeep",
        (tx, viewer, input) ->
            Payload.of(hits.keep(tx, viewer, input.id("sessionId", SessionId.class))));
  }
}
