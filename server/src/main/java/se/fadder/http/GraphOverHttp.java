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
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.engine.Graph;
import se.fadder.graph.engine.StreamResult;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Viewer;

/**
 * The endpoint {@code /graphql}, by the specification <a
 * href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>.
 */
final class GraphOverHttp {
  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

  /**
   * The status of an answer with data and errors: the code that the specification has made for it.
   */
  private static final int PARTIAL_SUCCESS = 294;

  private final Graph graph;
  private final GraphRequests requests;
  private final GraphEvents events;

  /**
   * Creates the endpoint.
   *
   * @param mostBytes of a body
   */
  GraphOverHttp(Graph graph, int mostBytes, StreamLimits streams) {
    this.graph = graph;
    this.requests = new GraphRequests(mostBytes);
    this.events = new GraphEvents(streams, this::json);
  }

  private byte[] json(GraphAnswer answer) {
    if (answer instanceof GraphAnswer.Again again) {
      return Gzip.undone(again.kept());
    }
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
   * @param viewer who asks; called only where it matters
   * @param isSignedIn whether the viewer still is, whenever it is asked
   */
  Response reply(Request request, Supplier<Optional<Viewer>> viewer, BooleanSupplier isSignedIn) {
    return switch (request.method()) {
      case "GET", "HEAD", "POST" -> negotiated(request, viewer, isSignedIn);
      case "OPTIONS" -> new Response.Whole(Responses.options(ALLOWED));
      default ->
          new Response.Whole(
              Responses.with(
                  refused(405, Accept.RESPONSE, "GraphQL is asked with GET or POST."),
                  Map.of("Allow", ALLOWED)));
    };
  }

  private Response negotiated(
      Request request, Supplier<Optional<Viewer>> viewer, BooleanSupplier isSignedIn) {
    String accept = request.header("accept").orElse("");
    Optional<Viewer> known =
        Accept.takesEvents(accept) && !request.method().equals("HEAD")
            ? viewer.get()
            : Optional.empty();
    if (known.isEmpty()) {
      return new Response.Whole(answer(request, viewer));
    }
    try {
      Accept accepted = Accept.of(accept).orElse(Accept.EVENTS);
      return switch (graph.open(requests.read(request), known.get())) {
        case StreamResult.Lasting(var answers) ->
            events.lasting(
                answers,
                known.get(),
                request.header("last-event-id").orElse(""),
                isSignedIn,
                refused -> answer(refused, Accept.RESPONSE, false));
        case StreamResult.Once(var once) ->
            new Response.Whole(
                accepted == Accept.EVENTS && GraphEvents.isToldInStream(once)
                    ? events.once(once)
                    : answer(once, accepted, Gzip.isTaken(request)));
      };
    } catch (GraphRequests.Malformed e) {
      return new Response.Whole(malformed(e, accept));
    }
  }

  private Answer answer(Request request, Supplier<Optional<Viewer>> viewer) {
    String accept = request.header("accept").orElse("");
    Optional<Accept> accepted = Accept.of(accept);
    if (accepted.isEmpty()) {
      return refused(
          406,
          Accept.JSON,
          "Answers are application/graphql-response+json, application/json or text/event-stream.");
    }
    Optional<Viewer> known = viewer.get();
    if (known.isEmpty()) {
      GraphAnswer nobody =
          GraphAnswer.Refused.of(ErrorCode.UNAUTHENTICATED, "Nobody is signed in.");
      return Responses.with(
          answer(nobody, accepted.get(), false), Map.of("WWW-Authenticate", "Bearer"));
    }
    try {
      GraphRequest read = requests.read(request);
      return answer(graph.answer(read, known.get()), accepted.get(), Gzip.isTaken(request));
    } catch (GraphRequests.Malformed e) {
      return malformed(e, accept);
    }
  }

  private static Answer malformed(GraphRequests.Malformed e, String accept) {
    return e instanceof GraphRequests.OnlyPersisted persisted
        ? notSupported(persisted, accept)
        : refused(e.status, Accept.RESPONSE, String.valueOf(e.getMessage()));
  }

  /**
   * The answer that persisted queries are not supported, with 200 as plain JSON where that is
   * taken: some clients do not read the body of another status.
   */
  private static Answer notSupported(GraphRequests.OnlyPersisted persisted, String accept) {
    boolean plain = Accept.takesJson(accept);
    Failure failure =
        Failure.of(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, String.valueOf(persisted.getMessage()));
    return answer(
        plain ? 200 : persisted.status,
        plain ? Accept.JSON : Accept.RESPONSE,
        Map.of("errors", errors(List.of(failure))));
  }

  /** The answer that a request is refused before it is read, in the form of GraphQL. */
  static Answer refusal(int status, ErrorCode code, String message) {
    return answer(
        status, Accept.RESPONSE, Map.of("errors", errors(List.of(Failure.of(code, message)))));
  }

  private static Map<String, @Nullable Object> body(GraphAnswer answer) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    if (!answer.errors().isEmpty()) {
      body.put("errors", errors(answer.errors()));
    }
    if (answer instanceof GraphAnswer.Carried carried) {
      body.put("data", carried.data());
    } else if (answer instanceof GraphAnswer.ToKeep kept) {
      body.put("data", kept.carried().data());
    }
    return body;
  }

  /** The answer over HTTP. One that is kept is kept compressed, as browsers take it. */
  private Answer answer(GraphAnswer answer, Accept accepted, boolean zipped) {
    return switch (answer) {
      case GraphAnswer.Again again -> ofKept(again.kept(), accepted, zipped);
      case GraphAnswer.ToKeep toKeep -> toBeKept(toKeep, accepted, zipped);
      case GraphAnswer.Carried carried -> written(carried, accepted);
      case GraphAnswer.Refused refused -> {
        int status = status(refused.errors().getFirst().code());
        Answer made = answer(status, Accept.RESPONSE, body(refused));
        yield switch (status) {
          case 405 -> Responses.with(made, Map.of("Allow", "POST"));
          case 503 -> Responses.with(made, Map.of("Retry-After", "1"));
          default -> made;
        };
      }
    };
  }

  private Answer toBeKept(GraphAnswer.ToKeep answer, Accept accepted, boolean zipped) {
    try {
      byte[] json = AnswerJson.bytes(body(answer), graph.mostBytes());
      byte[] kept = Gzip.fast(json);
      answer.keep().accept(kept);
      Answer made = answer(200, accepted, json);
      return zipped ? Gzip.zipped(made, kept) : made;
    } catch (AnswerJson.TooLarge e) {
      return tooLarge(accepted);
    }
  }

  private static Answer ofKept(byte[] kept, Accept accepted, boolean zipped) {
    return zipped
        ? Gzip.zipped(answer(200, accepted, new byte[0]), kept)
        : answer(200, accepted, Gzip.undone(kept));
  }

  private Answer written(GraphAnswer.Carried carried, Accept accepted) {
    try {
      return carried(carried, accepted, AnswerJson.bytes(body(carried), graph.mostBytes()));
    } catch (AnswerJson.TooLarge e) {
      return tooLarge(accepted);
    }
  }

  private Answer tooLarge(Accept accepted) {
    GraphAnswer.Carried instead = graph.tooLarge();
    return carried(instead, accepted, AnswerJson.bytes(body(instead)));
  }

  private static Answer carried(GraphAnswer.Carried carried, Accept accepted, byte[] json) {
    boolean isPartial = !carried.errors().isEmpty() && accepted == Accept.RESPONSE;
    return answer(isPartial ? PARTIAL_SUCCESS : 200, accepted, json);
  }

  /**
   * The status of an answer without data, which tells why also to clients that know plain JSON
   * only.
   */
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
          INTROSPECTION_DISABLED,
          PERSISTED_QUERY_NOT_SUPPORTED ->
          422;
      case INTERNAL -> 500;
      case OVERLOADED, UNAVAILABLE, TIMED_OUT -> 503;
    };
  }

  private static Answer refused(int status, Accept accepted, String message) {
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
      int status, Accept accepted, Map<String, ? extends @Nullable Object> body) {
    return answer(status, accepted, AnswerJson.bytes(body));
  }

  private static Answer answer(int status, Accept accepted, byte[] json) {
    return new Answer(
        status,
        Map.of("Cache-Control", "no-store", "Vary", "Accept, Accept-Encoding"),
        accepted.contentType,
        json);
  }
}
