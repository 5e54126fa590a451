package se.fadder.graph.engine;

import se.fadder.graph.GraphAnswer;

/** The result of an operation that was asked for as a stream. */
public sealed interface StreamResult {
  /** One answer: the operation is no subscription, or it was refused. */
  record Once(GraphAnswer answer) implements StreamResult {}

  /** Answers for as long as the subscription lasts. */
  record Lasting(SubscriptionStream answers) implements StreamResult {}
}
