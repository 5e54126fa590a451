package se.fadder.graph;

/** How an operation is answered to somebody who would take a stream. */
public sealed interface Opened {
  /** Once: it is no subscription, or it was refused. */
  record Once(GraphAnswer answer) implements Opened {}

  /** For as long as it lasts. */
  record Lasting(LiveAnswers answers) implements Opened {}
}
