package se.fadder.http;

import se.fadder.kernel.Endpoint.Answer;

/** What a request comes to. */
sealed interface Response {
  /** Something that is sent at once. */
  record Whole(Answer answer) implements Response {}

  /**
   * Something that goes on.
   *
   * @param head its status and header fields; its body is empty
   * @param stream must be written, or closed
   */
  record Lasting(Answer head, EventStream stream) implements Response {}
}
