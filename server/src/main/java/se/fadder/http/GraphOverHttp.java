package se.fadder.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.Graph;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Opened;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Viewer;

/**
 * Answers {@code /graphql} by the specification <a
 * href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>.
 */
final class GraphOverHttp {
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

  /** Data and errors: the code that the specification has made for it. */
  private static final int PARTIAL_SUCCESS = 294;

  private final Graph graph;
  private final GraphRequests requests;
  private final GraphEvents events;

  /**
   * Makes one.
   *
   * @param mostBytes of a body
   */
  GraphOverHttp(Graph graph, int mostBytes, StreamLimits streams) {
    this.graph = graph;
    this.requests = new GraphRequests(mostBytes);
    this.events = new GraphEvents(streams, this::json);
  }

  private byte[] json(GraphAnswer answer) {
    try {
      return AnswerJson.bytes(body(answer), graph.mostBytes());
    } catch (AnswerJson.TooLarge e) {
      return AnswerJson.bytes(body(graph.tooLarge()));
    }
  }

  /** How many subscriptions are open. */
  int streams() {
    return events.open();
  }

  /** Brings subscriptions to their end. */
  void close() {
    events.close();
  }

  /**
   * Answers a request.
   *
   * @param viewer who asks; not looked for when it does not matter
   * @param isSignedIn whether the viewer still is, whenever it is asked
   */
  Reply reply(Incoming request, Supplier<Optional<Viewer>> viewer, BooleanSupplier isSignedIn) {
    return switch (request.method()) {
      case "GET", "HEAD", "POST" -> negotiated(request, viewer, isSignedIn);
      case "OPTIONS" -> new Reply.Whole(Answers.options(ALLOWED));
      default ->
          new Reply.Whole(
              Answers.with(
                  refused(405, Accepted.RESPONSE, "GraphQL is asked with GET or POST."),
                  Map.of("Allow", ALLOWED)));
    };
  }

  private Reply negotiated(
      Incoming request, Supplier<Optional<Viewer>> viewer, BooleanSupplier isSignedIn) {
    String accept = request.header("accept").orElse("");
    Optional<Viewer> known =
        Accepted.takesEvents(accept) && !request.method().equals("HEAD")
            ? viewer.get()
            : Optional.empty();
    if (known.isEmpty()) {
      return new Reply.Whole(answer(request, viewer));
    }
    try {
      Accepted accepted = Accepted.of(accept).orElse(Accepted.EVENTS);
      return switch (graph.open(requests.read(request), known.get())) {
        case Opened.Lasting(var answers) ->
            events.lasting(
                answers, known.get(), isSignedIn, refused -> answer(refused, Accepted.RESPONSE));
        case Opened.Once(var once) ->
            new Reply.Whole(
                accepted == Accepted.EVENTS && GraphEvents.isToldInStream(once)
                    ? events.once(once)
                    : answer(once, accepted));
      };
    } catch (GraphRequests.Malformed e) {
      return new Reply.Whole(malformed(e));
    }
  }

  private Answer answer(Incoming request, Supplier<Optional<Viewer>> viewer) {
    Optional<Accepted> accepted = Accepted.of(request.header("accept").orElse(""));
    if (accepted.isEmpty()) {
      return refused(
          406,
          Accepted.JSON,
          "Answers are application/graphql-response+json, application/json or text/event-stream.");
    }
    Optional<Viewer> known = viewer.get();
    if (known.isEmpty()) {
      GraphAnswer nobody =
          GraphAnswer.Refused.of(ErrorCode.UNAUTHENTICATED, "Nobody is signed in.");
      return Answers.with(answer(nobody, accepted.get()), Map.of("WWW-Authenticate", "Bearer"));
    }
    try {
      GraphRequest read = requests.read(request);
      return answer(graph.answer(read, known.get()), accepted.get());
    } catch (GraphRequests.Malformed e) {
      return malformed(e);
    }
  }

  private static Answer malformed(GraphRequests.Malformed e) {
    return refused(e.status, Accepted.RESPONSE, String.valueOf(e.getMessage()));
  }

  /** Says why a request is not looked at, in the form of GraphQL. */
  static Answer refusal(int status, ErrorCode code, String message) {
    return answer(
        status, Accepted.RESPONSE, Map.of("errors", errors(List.of(Failure.of(code, message)))));
  }

  private static Map<String, @Nullable Object> body(GraphAnswer answer) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    if (!answer.errors().isEmpty()) {
      body.put("errors", errors(answer.errors()));
    }
    if (answer instanceof GraphAnswer.Carried carried) {
      body.put("data", carried.data());
    }
    return body;
  }

  private Answer answer(GraphAnswer answer, Accepted accepted) {
    return switch (answer) {
      case GraphAnswer.Carried carried -> {
        try {
          yield carried(carried, accepted, AnswerJson.bytes(body(carried), graph.mostBytes()));
        } catch (AnswerJson.TooLarge e) {
          GraphAnswer.Carried instead = graph.tooLarge();
          yield carried(instead, accepted, AnswerJson.bytes(body(instead)));
        }
      }
      case GraphAnswer.Refused refused -> {
        int status = status(refused.errors().getFirst().code());
        Answer made = answer(status, Accepted.RESPONSE, body(refused));
        yield switch (status) {
          case 405 -> Answers.with(made, Map.of("Allow", "POST"));
          case 503 -> Answers.with(made, Map.of("Retry-After", "1"));
          default -> made;
        };
      }
    };
  }

  private static Answer carried(GraphAnswer.Carried carried, Accepted accepted, byte[] json) {
    boolean isPartial = !carried.errors().isEmpty() && accepted == Accepted.RESPONSE;
    return answer(isPartial ? PARTIAL_SUCCESS : 200, accepted, json);
  }

  /** Without data the status tells why, also to clients that know plain JSON only. */
  private static int status(ErrorCode code) {
    return switch (code) {
      case GRAPHQL_PARSE_FAILED, BAD_REQUEST -> 400;
      case UNAUTHENTICATED -> 401;
      case CROSS_SITE, DOCUMENT_NOT_TRUSTED -> 403;
      case DOCUMENT_NOT_FOUND -> 404;
      case QUERY_REQUIRED -> 405;
      case STREAM_REQUIRED -> 406;
      case GRAPHQL_VALIDATION_FAILED,
          BAD_USER_INPUT,
          OPERATION_NOT_FOUND,
          LIMIT_EXCEEDED,
          RESPONSE_TOO_LARGE,
          INTROSPECTION_DISABLED ->
          422;
      case INTERNAL -> 500;
      case OVERLOADED, TIMED_OUT -> 503;
    };
  }

  private static Answer refused(int status, Accepted accepted, String message) {
    List<Failure> failures = List.of(Failure.of(ErrorCode.BAD_REQUEST, message));
    return answer(status, accepted, Map.of("errors", errors(failures)));
  }

  private static List<Map<String, Object>> errors(List<Failure> failures) {
    return failures.stream().map(GraphOverHttp::error).toList();
  }

  private static Map<String, Object> error(Failure failure) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", failure.message());
    if (!failure.locations().isEmpty()) {
      error.put("locations", failure.locations());
    }
    if (!failure.path().isEmpty()) {
      error.put("path", failure.path());
    }
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", failure.code().name());
    extensions.putAll(failure.details());
    error.put("extensions", extensions);
    return error;
  }

  private static Answer answer(
      int status, Accepted accepted, Map<String, ? extends @Nullable Object> body) {
    return answer(status, accepted, AnswerJson.bytes(body));
  }

  private static Answer answer(int status, Accepted accepted, byte[] json) {
    return new Answer(
        status,
        Map.of("Cache-Control", "no-store", "Vary", "Accept, Accept-Encoding"),
        accepted.contentType,
        json);
  }
}
