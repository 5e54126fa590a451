package se.fadder.graph.engine;

import se.fadder.graph.GraphAnswer;

/** How an operation is answered to somebody who would take a stream. */
public sealed interface StreamResult {
  /** Once: it is no subscription, or it was refused. */
  record Once(GraphAnswer answer) implements StreamResult {}

  /** For as long as it lasts. */
  record Lasting(SubscriptionStream answers) implements StreamResult {}
}
