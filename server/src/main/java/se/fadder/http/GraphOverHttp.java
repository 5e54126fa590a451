package se.fadder.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.Graph;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphRequest;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Viewer;

/**
 * Answers {@code /graphql} by the specification <a
 * href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>.
 */
final class GraphOverHttp {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private static final String ALLOWED = "GET, HEAD, POST, OPTIONS";

  /** Data and errors: the code that the specification has made for it. */
  private static final int PARTIAL_SUCCESS = 294;

  private final Graph graph;
  private final GraphRequests requests;

  /**
   * Makes one.
   *
   * @param mostBytes of a body
   */
  GraphOverHttp(Graph graph, int mostBytes) {
    this.graph = graph;
    this.requests = new GraphRequests(mostBytes);
  }

  /**
   * Answers a request.
   *
   * @param viewer who asks; not looked for when it does not matter
   */
  Answer answer(Incoming request, Supplier<Optional<Viewer>> viewer) {
    return switch (request.method()) {
      case "GET", "HEAD", "POST" -> negotiated(request, viewer);
      case "OPTIONS" -> Answers.options(ALLOWED);
      default ->
          Answers.with(
              refused(405, Accepted.RESPONSE, "GraphQL is asked with GET or POST."),
              Map.of("Allow", ALLOWED));
    };
  }

  private Answer negotiated(Incoming request, Supplier<Optional<Viewer>> viewer) {
    Optional<Accepted> accepted = Accepted.of(request.header("accept").orElse(""));
    if (accepted.isEmpty()) {
      return refused(
          406, Accepted.JSON, "Answers are application/graphql-response+json or application/json.");
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
      return refused(e.status, Accepted.RESPONSE, String.valueOf(e.getMessage()));
    }
  }

  /** Says why a request is not looked at, in the form of GraphQL. */
  static Answer refusal(int status, ErrorCode code, String message) {
    return answer(
        status, Accepted.RESPONSE, Map.of("errors", errors(List.of(Failure.of(code, message)))));
  }

  private Answer answer(GraphAnswer answer, Accepted accepted) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    if (!answer.errors().isEmpty()) {
      body.put("errors", errors(answer.errors()));
    }
    return switch (answer) {
      case GraphAnswer.Carried carried -> {
        body.put("data", carried.data());
        boolean isPartial = !carried.errors().isEmpty() && accepted == Accepted.RESPONSE;
        yield answer(isPartial ? PARTIAL_SUCCESS : 200, accepted, body);
      }
      case GraphAnswer.Refused refused -> {
        int status = status(refused.errors().getFirst().code());
        Answer made = answer(status, Accepted.RESPONSE, body);
        yield switch (status) {
          case 405 -> Answers.with(made, Map.of("Allow", "POST"));
          case 503 -> Answers.with(made, Map.of("Retry-After", "1"));
          default -> made;
        };
      }
    };
  }

  /** Without data the status tells why, also to clients that know plain JSON only. */
  private static int status(ErrorCode code) {
    return switch (code) {
      case GRAPHQL_PARSE_FAILED, BAD_REQUEST -> 400;
      case UNAUTHENTICATED -> 401;
      case CROSS_SITE, DOCUMENT_NOT_TRUSTED -> 403;
      case DOCUMENT_NOT_FOUND -> 404;
      case QUERY_REQUIRED -> 405;
      case GRAPHQL_VALIDATION_FAILED,
          BAD_USER_INPUT,
          OPERATION_NOT_FOUND,
          LIMIT_EXCEEDED,
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
    try {
      return new Answer(
          status,
          Map.of("Cache-Control", "no-store", "Vary", "Accept, Accept-Encoding"),
          accepted.contentType,
          JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }
}
