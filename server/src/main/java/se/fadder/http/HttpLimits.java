package se.fadder.http;

import java.time.Duration;

/**
 * The limits on how much a client may send, and how long it may take.
 *
 * @param body bytes of a body, after any chunks are put together
 * @param head bytes of the header fields together
 * @param fields number of header fields
 * @param line bytes of the request line, and so of the address
 * @param connections open at once; further ones wait to be accepted
 * @param requests under way at once; further ones are answered with 503
 * @param idle between requests on a connection
 * @param headTime from the first byte of a request to the end of its header fields
 * @param bodyTime from there to the end of the body
 * @param answerTime from there until the client has taken the answer, or one event of a stream
 * @param streams of events; they count among the connections, not among the requests
 */
public record HttpLimits(
    int body,
    int head,
    int fields,
    int line,
    int connections,
    int requests,
    Duration idle,
    Duration headTime,
    Duration bodyTime,
    Duration answerTime,
    StreamLimits streams) {
  /** The limits of a server unless it is told otherwise. */
  public static final HttpLimits USUAL =
      new HttpLimits(
          384 * 1024,
          16 * 1024,
          100,
          8 * 1024,
          10_000,
          512,
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          StreamLimits.USUAL);

  /**
   * The most bytes that may arrive for one request in all: a body in chunks of one byte has six for
   * each.
   */
  int bytesOfARequest() {
    return line + head + 6 * body;
  }
}
