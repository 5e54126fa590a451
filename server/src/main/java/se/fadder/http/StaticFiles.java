package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import se.fadder.kernel.Endpoint.Answer;

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

  private final Map<String, Library> libraries;
  private final Map<String, String> policies;
  private final boolean graphiql;
  private final AssembledFiles assembled = new AssembledFiles();
  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  /**
   * Finds the files that are served.
   *
   * @param pageMayAsk the origins that the client's page may ask beside this server
   */
  StaticFiles(boolean graphiql, List<String> pageMayAsk) {
    this.graphiql = graphiql;
    libraries = new HashMap<>(LIBRARIES);
    if (graphiql) {
      libraries.putAll(GRAPHIQL);
    }
    policies =
        Map.of(
            "/web/index.html",
            SecurityHeaders.ofClient(inlineScripts(), pageMayAsk),
            CLIENT + AssembledFiles.WORKER,
            SecurityHeaders.ofWorker(),
            "/graphiql/index.html",
            SecurityHeaders.ofGraphiql());
  }

  /**
   * A library from a jar.
   *
   * @param files those of its files that are served: what is asked for is remembered
   */
  private record Library(String group, String name, Pattern files) {
    private static final Pattern ALL = Pattern.compile(".*");

    Library(String group, String name) {
      this(group, name, ALL);
    }

    /** The resource of one of its files, by the file's path within the library. */
    Optional<String> resource(String file) {
      return files.matcher(file).matches() ? Optional.of(folder() + file) : Optional.empty();
    }

    /**
     * The folder of the library's files; its version stands in the properties that Maven adds to a
     * jar.
     */
    String folder() {
      String file = "/META-INF/maven/" + group + "/" + name + "/pom.properties";
      Properties properties = new Properties();
      try (InputStream in = StaticFiles.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(name + " is not on the class path");
        }
        properties.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String version = properties.getProperty("version");
      return group.startsWith("org.webjars")
          ? "/META-INF/resources/webjars/" + name + "/" + version
          : "/META-INF/resources/_static/" + name + "/" + version;
    }
  }

  /** The hashes of the page's inline scripts, as a Content-Security-Policy names them. */
  private List<String> inlineScripts() {
    StaticFile page =
        file("/web/index.html")
            .orElseThrow(
                () -> new IllegalStateException("web/index.html is not on the class path"));
    return INLINE
        .matcher(new String(page.bytes(), UTF_8))
        .results()
        .map(script -> StaticFile.hash(script.group(1).getBytes(UTF_8)))
        .map(hash -> "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
        .toList();
  }

  /** Answers a request for a file. */
  Answer answer(Request request) {
    Optional<String> resource = resource(request.path());
    Optional<StaticFile> file = resource.flatMap(this::file);
    if (resource.isEmpty() || file.isEmpty()) {
      return Responses.text(404, "There is nothing here.");
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> answer(request, resource.get(), file.get());
      case "OPTIONS" -> Responses.options(ALLOWED);
      default ->
          Responses.with(Responses.text(405, "Only GET and HEAD."), Map.of("Allow", ALLOWED));
    };
  }

  private Answer answer(Request request, String resource, StaticFile file) {
    Answer answer = file.answer(request);
    String policy = policies.get(resource);
    return policy == null
        ? answer
        : Responses.with(answer, Map.of("Content-Security-Policy", policy));
  }

  /** The resource on the class path that a path leads to. */
  private Optional<String> resource(String path) {
    if (!PLAIN.matcher(path).matches() || path.contains("..")) {
      return Optional.empty();
    } else if (path.equals("/")) {
      return Optional.of("/web/index.html");
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
    // A kept page keeps its rules, so that new rules make a new version of it.
    String rules = policies.get("/web/index.html") + worker;
    List<String> kept =
        assembled.paths().stream().filter(path -> !path.equals(AssembledFiles.WORKER)).toList();
    return PrecacheManifest.of(kept, path -> resource(path).flatMap(this::file), rules)
        .toldTo(worker);
  }
}
