package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Sha256;

/**
 * The static files that are served: the companion client's own under {@code web/}, the few
 * libraries that it uses under {@code /lib/} from the jars that Maven brings, and in demonstration
 * mode GraphiQL's.
 */
final class StaticFiles {
  /** The methods that a file takes. */
  static final String ALLOWED = "GET, HEAD, OPTIONS";

  /**
   * The form of a path that is looked for. Possessive: what one part has taken no other is tried
   * on, and no part waits on the stack.
   */
  private static final Pattern PLAIN =
      Pattern.compile(
          "/(?:[A-Za-z0-9@_-][A-Za-z0-9@._-]*+/)*+(?:[A-Za-z0-9@_-][A-Za-z0-9@._-]*+)?+");

  private static final Pattern INLINE =
      Pattern.compile("<script[^>]*>(.+?)</script>", Pattern.DOTALL);

  private static final Pattern OF_FIREBASE = Pattern.compile("/firebase-(app|messaging)\\.js");

  /** The libraries, by the folder by which they are asked for. */
  private static final Map<String, Library> LIBRARIES =
      Map.of(
          "lit", new Library("org.mvnpm", "lit"),
          "lit-html", new Library("org.mvnpm", "lit-html"),
          "lit-element", new Library("org.mvnpm", "lit-element"),
          "@lit/reactive-element", new Library("org.mvnpm.at.lit", "reactive-element"),
          "firebase", new Library("org.webjars.npm", "firebase", OF_FIREBASE));

  private static final Map<String, Library> GRAPHIQL =
      Map.of(
          "graphiql", new Library("org.mvnpm", "graphiql"),
          "react", new Library("org.mvnpm", "react"),
          "react-dom", new Library("org.mvnpm", "react-dom"));

  private static final String CLIENT = "/web";

  /** The kinds of the client's files whose content is in its bundle. */
  private static final List<String> BUNDLED = List.of(".js", ".css", ".graphql");

  /** For a file whose content may be another one tomorrow: it is asked for again each time. */
  private static final String ASKED_AGAIN = "no-cache";

  /** For a file whose name changes with its content. */
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private final Map<String, Library> libraries;
  private final Map<String, String> policies;
  private final boolean graphiql;
  private final Optional<ClientBundle> bundle;
  private final AssembledFiles assembled = new AssembledFiles();
  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  /**
   * Finds the files that are served.
   *
   * @param bundled whether the client is served as its bundle, where there is one
   * @param pageMayAsk the origins that the client's page may ask beside this server
   */
  StaticFiles(boolean graphiql, boolean bundled, List<String> pageMayAsk) {
    this.graphiql = graphiql;
    bundle = bundled ? ClientBundle.find() : Optional.empty();
    libraries = new HashMap<>(LIBRARIES);
    if (graphiql) {
      libraries.putAll(GRAPHIQL);
    }
    policies =
        Map.of(
            page(),
            SecurityHeaders.ofClient(inlineScripts(), pageMayAsk),
            CLIENT + AssembledFiles.WORKER,
            SecurityHeaders.ofWorker(),
            "/graphiql/index.html",
            SecurityHeaders.ofGraphiql());
  }

  /** The resource of the client's page. */
  private String page() {
    return bundle.isPresent() ? ClientBundle.PAGE : CLIENT + "/index.html";
  }

  /** The hashes of the page's inline scripts, as a Content-Security-Policy names them. */
  private List<String> inlineScripts() {
    StaticFile page =
        file(page())
            .orElseThrow(() -> new IllegalStateException(page() + " is not on the class path"));
    return INLINE
        .matcher(new String(page.bytes(), UTF_8))
        .results()
        .map(script -> Sha256.of(script.group(1).getBytes(UTF_8)))
        .map(hash -> "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .toList();
  }

  /** Answers a request for a file. */
  Answer answer(Request request) {
    Optional<String> resource = resource(request.path());
    Optional<StaticFile> file = resource.flatMap(this::file);
    if (resource.isEmpty() || file.isEmpty()) {
      return NowherePage.answer(request);
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> answer(request, resource.get(), file.get());
      case "OPTIONS" -> Responses.options(ALLOWED);
      default ->
          Responses.with(Responses.text(405, "Only GET and HEAD."), Map.of("Allow", ALLOWED));
    };
  }

  private Answer answer(Request request, String resource, StaticFile file) {
    boolean named = resource.startsWith(ClientBundle.FOLDER + ClientBundle.ASSETS);
    Answer answer = file.answer(request, named ? FOR_GOOD : ASKED_AGAIN);
    String policy = policies.get(resource);
    return policy == null
        ? answer
        : Responses.with(answer, Map.of("Content-Security-Policy", policy));
  }

  /** The resource on the class path that a path leads to. */
  private Optional<String> resource(String path) {
    if (!PLAIN.matcher(path).matches() || path.contains("..")) {
      return Optional.empty();
    } else if (path.equals("/") || path.equals("/index.html")) {
      return Optional.of(page());
    } else if (path.startsWith(ClientBundle.ASSETS)) {
      return bundle
          .filter(one -> one.assets().contains(path))
          .map(one -> ClientBundle.FOLDER + path);
    } else if (path.startsWith("/lib/")) {
      return inLibrary(path.substring("/lib/".length()));
    } else if (path.equals("/graphiql") || path.startsWith("/graphiql/")) {
      return Optional.of(path.equals("/graphiql") ? "/graphiql/index.html" : path)
          .filter(name -> graphiql);
    }
    return Optional.of(CLIENT + path).filter(name -> !AssembledFiles.isPart(path));
  }

  private Optional<String> inLibrary(String path) {
    return libraries.entrySet().stream()
        .filter(library -> path.startsWith(library.getKey() + "/"))
        .flatMap(library ->
            library.getValue().resource(path.substring(library.getKey().length())).stream())
        .findFirst();
  }

  /**
   * Reads a file, once. Only files that exist are remembered, so that nobody can fill the memory
   * with names.
   */
  private Optional<StaticFile> file(String resource) {
    StaticFile known = files.get(resource);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<StaticFile> file = assembled(resource).or(() -> StaticFile.read(resource));
    file.ifPresent(one -> files.put(resource, one));
    return file;
  }

  private Optional<StaticFile> assembled(String resource) {
    if (!resource.startsWith(CLIENT)) {
      return Optional.empty();
    }
    String path = resource.substring(CLIENT.length());
    return assembled
        .at(path)
        .map(text -> path.equals(AssembledFiles.WORKER) ? told(text) : text)
        .map(text -> StaticFile.holding(path, text));
  }

  /** The worker's script, with the manifest of what it is to keep. */
  private String told(String worker) {
    return manifest(worker).toldTo(worker);
  }

  private PrecacheManifest manifest(String worker) {
    // A kept page keeps its rules, so that new rules make a new version of it.
    String rules = policies.get(page()) + worker;
    return PrecacheManifest.of(kept(), path -> resource(path).flatMap(this::file), rules);
  }

  private List<String> kept() {
    Stream<String> own = assembled.paths().stream();
    return bundle
        .map(one -> Stream.concat(own.filter(path -> !isBundled(path)), one.kept().stream()))
        .orElse(own)
        .filter(path -> !path.equals(AssembledFiles.WORKER))
        .toList();
  }

  /** Whether the bundle holds the content of a file of the client. */
  private static boolean isBundled(String path) {
    return BUNDLED.stream().anyMatch(path::endsWith);
  }

  /**
   * What a bundle is made of: the page, and the text of each file whose content goes into it, by
   * the path at which it is served.
   */
  static Map<String, String> bundled() {
    StaticFiles files = new StaticFiles(false, false, List.of());
    Map<String, String> texts = new TreeMap<>();
    for (String path : files.manifest("").files().keySet()) {
      if (path.equals("/") || isBundled(path)) {
        files
            .resource(path)
            .flatMap(files::file)
            .ifPresent(file -> texts.put(path, new String(file.bytes(), UTF_8)));
      }
    }
    return texts;
  }
}
