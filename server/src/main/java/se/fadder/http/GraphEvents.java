package se.fadder.http;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.engine.SubscriptionStream;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Viewer;

/**
 * The answering of operations as streams of events, by the protocol <a
 * href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md">GraphQL over Server-Sent
 * Events</a> in its mode of distinct connections.
 */
final class GraphEvents {
  private static final String RETRY_SECONDS = "10";
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Map<String, String> HEADERS =
      Map.of("Cache-Control", "no-store", "Vary", "Accept", "X-Accel-Buffering", "no");

  private final StreamLimits limits;
  private final StreamQuota places;
  private final Function<GraphAnswer, byte[]> json;

  /**
   * Creates the endpoint's part for streams.
   *
   * @param json how an answer is written
   */
  GraphEvents(StreamLimits limits, Function<GraphAnswer, byte[]> json) {
    this.limits = limits;
    this.places = new StreamQuota(limits);
    this.json = json;
  }

  /** A stream of one answer, whole. */
  Answer once(GraphAnswer answer) {
    byte[] events = EventStream.ofOne(json.apply(answer));
    return new Answer(200, HEADERS, Accept.EVENTS.contentType, events);
  }

  /**
   * Opens a stream that lasts, or answers why there is none.
   *
   * @param known the revision of the answer that the client has; empty when it has none
   * @param isSignedIn whether the viewer still is
   * @param refused how it is said that a request is refused
   */
  Response lasting(
      SubscriptionStream answers,
      Viewer viewer,
      String known,
      BooleanSupplier isSignedIn,
      Function<GraphAnswer, Answer> refused) {
    EventStream stream =
        new EventStream(
            answers,
            json,
            known,
            isSignedIn,
            limits.heartbeat(),
            closed -> places.giveBack(viewer.person(), closed));
    return switch (places.take(viewer.person(), stream)) {
      case TAKEN -> begun(stream, refused);
      case FULL -> none(stream, 503, refused, "No more streams are open for anybody.");
      case TOO_MANY_OF_ONE -> none(stream, 429, refused, "You have too many streams open.");
    };
  }

  private static Response begun(EventStream stream, Function<GraphAnswer, Answer> refused) {
    boolean begun = false;
    try {
      GraphAnswer first = stream.begin();
      begun = !isForLater(first);
      return begun
          ? new Response.Lasting(
              new Answer(200, HEADERS, Accept.EVENTS.contentType, new byte[0]), stream)
          : new Response.Whole(refused.apply(first));
    } finally {
      if (!begun) {
        stream.close();
      }
    }
  }

  private static boolean isForLater(GraphAnswer answer) {
    return answer instanceof GraphAnswer.Refused && answer.errors().getFirst().code().isForLater();
  }

  private static Response none(
      EventStream stream, int status, Function<GraphAnswer, Answer> refused, String message) {
    stream.close();
    Answer answer = refused.apply(GraphAnswer.Refused.of(ErrorCode.OVERLOADED, message));
    return new Response.Whole(
        new Answer(
            status,
            Responses.with(answer, Map.of("Retry-After", RETRY_SECONDS)).headers(),
            answer.contentType(),
            answer.body()));
  }

  /** Whether the refusal of a request is told in a stream, as a fault of its document is. */
  static boolean isToldInStream(GraphAnswer answer) {
    return answer instanceof GraphAnswer.Carried
        || answer.errors().stream().map(Failure::code).noneMatch(GraphEvents::isOfTransport);
  }

  private static boolean isOfTransport(ErrorCode code) {
    return switch (code) {
      case UNAUTHENTICATED,
          CROSS_SITE,
          QUERY_REQUIRED,
          BAD_REQUEST,
          INTERNAL,
          OVERLOADED,
          UNAVAILABLE ->
          true;
      default -> false;
    };
  }

  /** How many streams are open. */
  int open() {
    return places.count();
  }

  /** Opens no more streams, and brings those that are open to their end. */
  void close() {
    places.close(PATIENCE);
  }
}
