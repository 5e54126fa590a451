package se.fadder.http;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Graph;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Viewer;

/** Decides who answers a request, and adds to every answer what guards it in a browser. */
final class Front {
  private static final System.Logger LOG = System.getLogger(Front.class.getName());

  /** The paths that it answers itself. */
  private static final Set<String> OWN = Set.of("/graphql", "/health/live", "/health/ready");

  private final Visitor visitor;
  private final GraphOverHttp graph;
  private final Map<String, Map<String, Endpoint>> endpoints;
  private final Site site;
  private final Readiness readiness;
  private final Guards guards;
  private final int mostBytes;

  /**
   * Puts together what answers.
   *
   * @param ping throws when the server cannot do its work
   */
  Front(
      HttpSettings settings,
      Visitor visitor,
      Graph graph,
      List<Endpoint> endpoints,
      Runnable ping) {
    this.mostBytes = settings.limits().body();
    this.visitor = visitor;
    this.graph = new GraphOverHttp(graph, mostBytes);
    this.endpoints =
        endpoints.stream()
            .collect(
                Collectors.groupingBy(
                    Endpoint::path,
                    Collectors.toMap(
                        Endpoint::method, Function.identity(), Front::twice, TreeMap::new)));
    this.site = new Site(settings.demo());
    this.readiness = new Readiness(ping);
    this.guards = new Guards(settings);
  }

  private static Endpoint twice(Endpoint one, Endpoint other) {
    throw new IllegalStateException(one.method() + " " + one.path() + " is answered twice");
  }

  /**
   * Answers a request.
   *
   * @throws Incoming.Broken and nothing else
   */
  Answer answer(Incoming request) {
    return guards.around(Zip.quick(request, bare(request)));
  }

  /** The path where it is one of ours, else {@code static}: what it holds may be anything. */
  String route(String path) {
    return OWN.contains(path) || endpoints.containsKey(path) ? path : "static";
  }

  private Answer bare(Incoming request) {
    try {
      return visitor.isCrossSite(request) ? crossSite(request) : route(request);
    } catch (Incoming.TooLarge e) {
      return Answers.problem(413, "TOO_LARGE", "The body is larger than " + mostBytes + " bytes.");
    } catch (Incoming.Broken e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, route(request.path()) + " failed", e);
      return Answers.problem(500, "INTERNAL", "Something went wrong in the server.");
    }
  }

  private Answer crossSite(Incoming request) {
    String message = "The request comes from a page of another site.";
    return request.path().equals("/graphql")
        ? graph.refuse(ErrorCode.CROSS_SITE, message)
        : Answers.problem(403, ErrorCode.CROSS_SITE.name(), message);
  }

  private Answer route(Incoming request) {
    return switch (request.path()) {
      case "/graphql" -> graph.answer(request, visitor.viewer(request));
      case "/health/live" -> Answers.text(200, "up");
      case "/health/ready" -> readiness.answer();
      default -> {
        Map<String, Endpoint> here = endpoints.get(request.path());
        yield here == null ? site.answer(request) : answer(here, request);
      }
    };
  }

  private Answer answer(Map<String, Endpoint> here, Incoming request) {
    Endpoint endpoint = here.get(request.method());
    return endpoint == null
        ? Answers.with(
            Answers.problem(405, "BAD_REQUEST", "This cannot be done here."),
            Map.of("Allow", String.join(", ", here.keySet())))
        : endpoint.answer(forEndpoint(request));
  }

  private Endpoint.Request forEndpoint(Incoming request) {
    Optional<Viewer> viewer = visitor.viewer(request);
    return new Endpoint.Request(
        request.headers(),
        Visitor.cookies(request),
        viewer.orElse(null),
        request.address(),
        request.body().read(mostBytes));
  }
}
