package se.fadder.http;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.engine.Graph;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Secret;
import se.fadder.kernel.TryLater;
import se.fadder.kernel.Viewer;

/**
 * The router, which decides who answers a request, and adds to every answer the security headers
 * for browsers.
 */
final class Router {
  private static final System.Logger LOG = System.getLogger(Router.class.getName());

  /** The paths that the router answers itself. */
  private static final Set<String> OWN = Set.of("/graphql", "/health/live", "/health/ready");

  /**
   * The most characters of a path: more than any that is answered has; what follows a question mark
   * does not count.
   */
  static final int LONGEST_PATH = 256;

  private final Authentication authentication;
  private final GraphOverHttp graph;
  private final Map<String, Map<String, Endpoint>> endpoints;

  /** Those whose paths end in a secret, by what is before it. */
  private final Map<String, Map<String, Endpoint>> secretEndpoints;

  private final StaticFiles files;
  private final Readiness readiness;
  private final SecurityHeaders securityHeaders;
  private final int mostBytes;
  private volatile boolean closing;

  /**
   * Creates the router.
   *
   * @param ping throws when the server cannot do its work
   */
  Router(
      HttpSetup settings,
      Authentication authentication,
      Graph graph,
      List<Endpoint> endpoints,
      Runnable ping) {
    this.mostBytes = settings.limits().body();
    this.authentication = authentication;
    this.graph = new GraphOverHttp(graph, mostBytes, settings.limits().streams());
    this.endpoints = byPath(endpoints.stream().filter(endpoint -> !endpoint.hasSecret()));
    this.secretEndpoints = byPath(endpoints.stream().filter(Endpoint::hasSecret));
    this.files = new StaticFiles(settings.graphiql(), settings.bundled(), settings.pageMayAsk());
    this.readiness = new Readiness(ping);
    this.securityHeaders = new SecurityHeaders(settings);
  }

  private static Map<String, Map<String, Endpoint>> byPath(Stream<Endpoint> endpoints) {
    return endpoints.collect(
        Collectors.groupingBy(
            Endpoint::path,
            Collectors.toMap(Endpoint::method, Function.identity(), Router::twice, TreeMap::new)));
  }

  private static Endpoint twice(Endpoint one, Endpoint other) {
    throw new IllegalStateException(one.method() + " " + one.path() + " is answered twice");
  }

  /**
   * Answers a request.
   *
   * @throws Request.Broken and nothing else
   */
  Response answer(Request request) {
    return switch (bare(request)) {
      case Response.Whole(var answer) ->
          new Response.Whole(securityHeaders.around(Gzip.quick(request, answer)));
      case Response.Lasting(var head, var stream) ->
          new Response.Lasting(securityHeaders.around(Gzip.lasting(request, head)), stream);
    };
  }

  /**
   * The path where it is one that the server answers, without a secret that it ends in, else {@code
   * static}: what it holds may be anything.
   */
  String route(String path) {
    if (OWN.contains(path) || endpoints.containsKey(path)) {
      return path;
    }
    return secretIn(path) == null ? "static" : beforeSecret(path);
  }

  /** The secret that a path ends in; null where no endpoint has one there. */
  private @Nullable Secret secretIn(String path) {
    String before = beforeSecret(path);
    return before.length() + 1 < path.length() && secretEndpoints.containsKey(before)
        ? new Secret(path.substring(before.length() + 1))
        : null;
  }

  private static String beforeSecret(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** Each method and path that is answered with something else than a file. */
  List<String> answered() {
    return Stream.concat(
            Stream.of("GET /graphql", "POST /graphql", "GET /health/live", "GET /health/ready"),
            Stream.of(endpoints, secretEndpoints)
                .flatMap(all -> all.values().stream())
                .flatMap(here -> here.values().stream())
                .map(endpoint ->
                    endpoint.method()
                        + " "
                        + endpoint.path()
                        + (endpoint.hasSecret() ? "/{secret}" : "")))
        .sorted()
        .toList();
  }

  private Response bare(Request request) {
    try {
      if (request.path().length() > LONGEST_PATH) {
        return new Response.Whole(tooLong());
      }
      if (authentication.isCrossSite(request)) {
        return new Response.Whole(crossSite(request));
      }
      return request.path().equals("/graphql")
          ? graph.reply(
              request,
              () -> authentication.viewer(request),
              () -> authentication.isStillSignedIn(request))
          : new Response.Whole(route(request));
    } catch (Request.TooLarge e) {
      return new Response.Whole(
          Responses.problem(
              request.path(),
              413,
              "TOO_LARGE",
              "The body is larger than " + e.limit() + " bytes."));
    } catch (Request.Broken e) {
      throw e;
    } catch (RuntimeException e) {
      if (e instanceof TryLater) {
        LOG.log(Level.WARNING, route(request.path()) + " is for later: " + e.getMessage());
        return new Response.Whole(later(request));
      }
      LOG.log(Level.ERROR, route(request.path()) + " failed", e);
      return new Response.Whole(
          Responses.problem(
              request.path(), 500, "INTERNAL", "Something went wrong in the server."));
    }
  }

  private static Answer later(Request request) {
    String message = "The server cannot do this now. Try again later.";
    Answer answer =
        request.path().equals("/graphql")
            ? GraphOverHttp.refusal(503, ErrorCode.UNAVAILABLE, message)
            : Responses.problem(503, ErrorCode.UNAVAILABLE.name(), message);
    return Responses.with(answer, Map.of("Retry-After", "1"));
  }

  /** How many subscriptions are open. */
  int streams() {
    return graph.streams();
  }

  /** Says that the server is not ready any more, and brings subscriptions to their end. */
  void close() {
    closing = true;
    graph.close();
  }

  private static Answer tooLong() {
    return Responses.problem(
        414, "TOO_LARGE", "A path has at most " + LONGEST_PATH + " characters.");
  }

  private static Answer crossSite(Request request) {
    return Responses.problem(
        request.path(), 403, "CROSS_SITE", "The request comes from a page of another site.");
  }

  private Answer route(Request request) {
    return switch (request.path()) {
      case "/health/live" -> health(request, () -> Responses.text(200, "up"));
      case "/health/ready" -> health(request, this::ready);
      default -> {
        Secret secret = secretIn(request.path());
        Map<String, Endpoint> here =
            secret == null
                ? endpoints.get(request.path())
                : secretEndpoints.get(beforeSecret(request.path()));
        yield here == null ? files.answer(request) : answer(here, request, secret);
      }
    };
  }

  private Answer ready() {
    return closing ? Responses.text(503, "the server stops") : readiness.answer();
  }

  private static Answer health(Request request, Supplier<Answer> answer) {
    return switch (request.method()) {
      case "GET", "HEAD" -> answer.get();
      case "OPTIONS" -> Responses.options(StaticFiles.ALLOWED);
      default -> notAllowed(StaticFiles.ALLOWED);
    };
  }

  private static Answer notAllowed(String allowed) {
    return Responses.with(
        Responses.problem(405, "BAD_REQUEST", "This cannot be done here."),
        Map.of("Allow", allowed));
  }

  private Answer answer(Map<String, Endpoint> here, Request request, @Nullable Secret secret) {
    // Whoever gets something may ask for its head alone.
    Endpoint endpoint = here.get(request.method().equals("HEAD") ? "GET" : request.method());
    if (endpoint != null) {
      Answer answer = endpoint.answer(forEndpoint(endpoint, request, secret));
      return secret != null && answer.status() == 404 && answer.body().length == 0
          ? NowherePage.answer(request)
          : answer;
    }
    String allowed = allowed(here.keySet());
    return request.method().equals("OPTIONS") ? Responses.options(allowed) : notAllowed(allowed);
  }

  private static String allowed(Set<String> methods) {
    Set<String> allowed = new TreeSet<>(methods);
    allowed.add("OPTIONS");
    if (methods.contains("GET")) {
      allowed.add("HEAD");
    }
    return String.join(", ", allowed);
  }

  private Endpoint.Request forEndpoint(
      Endpoint endpoint, Request request, @Nullable Secret secret) {
    Optional<Viewer> viewer = authentication.viewer(request);
    // Nobody who is not signed in has the server hold more than usual.
    boolean more = viewer.isPresent() && endpoint.mostBytes() > 0;
    return new Endpoint.Request(
        request.headers(),
        Authentication.cookies(request),
        request.query(),
        viewer.orElse(null),
        request.address(),
        request.body().read(more ? endpoint.mostBytes() : mostBytes),
        secret);
  }
}
