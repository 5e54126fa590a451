package se.fadder.http;

import se.fadder.kernel.Endpoint.Answer;

/** The response to a request. */
sealed interface Response {
  /** A response that is sent at once. */
  record Whole(Answer answer) implements Response {}

  /**
   * A response that goes on.
   *
   * @param head its status and header fields; its body is empty
   * @param stream must be written, or closed
   */
  record Lasting(Answer head, EventStream stream) implements Response {}
}
