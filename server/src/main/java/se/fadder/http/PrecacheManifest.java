package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fadder.kernel.Sha256;

/**
 * The manifest of all that a browser needs to open the client without contact: every file of the
 * client, and what these import from the libraries. Its service worker is told what there is, so
 * that nobody keeps a list by hand.
 *
 * @param version changes as soon as any of the files does, or may do something else
 * @param files the hash of each by its path, as the integrity of a request names it
 */
record PrecacheManifest(String version, Map<String, String> files) {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.+?)</script>", Pattern.DOTALL);
  private static final Pattern IMPORT =
      Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*[\"']([^\"'\\s]+)[\"']");

  /** The path of the page that is opened at the root. */
  private static final String PAGE = "/index.html";

  /**
   * Finds all files that belong to it.
   *
   * @param paths of the client's own files
   * @param served the file that is served at a path
   * @param rules what else decides what the page may do
   */
  static PrecacheManifest of(
      Collection<String> paths, Function<String, Optional<StaticFile>> served, String rules) {
    Map<String, StaticFile> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(paths);
    Map<String, String> imports =
        imports(new String(served.apply(PAGE).orElseThrow().bytes(), UTF_8));
    while (!open.isEmpty()) {
      String path = open.pop();
      Optional<StaticFile> file = served.apply(path).filter(one -> !found.containsKey(path));
      file.ifPresent(one -> {
        found.put(path, one);
        importsOf(path, one, imports).forEach(open::push);
      });
    }
    found.put("/", found.remove(PAGE));
    Map<String, String> files = new TreeMap<>();
    found.forEach((path, file) -> files.put(path, integrity(file.bytes())));
    return new PrecacheManifest(version(files + rules), files);
  }

  /** The addresses of modules by their names, of which one that ends with a slash is a folder's. */
  static Map<String, String> imports(String page) {
    Matcher map = IMPORT_MAP.matcher(page);
    if (!map.find()) {
      throw new IllegalStateException(PAGE + " has no import map");
    }
    try {
      Map<String, String> imports = new TreeMap<>();
      for (Map.Entry<String, JsonNode> entry :
          JSON.readTree(map.group(1)).path("imports").properties()) {
        imports.put(entry.getKey(), entry.getValue().textValue());
      }
      return imports;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the import map of " + PAGE, e);
    }
  }

  /** The paths of the modules that a module imports. */
  private static List<String> importsOf(String path, StaticFile file, Map<String, String> imports) {
    if (!path.endsWith(".js")) {
      return List.of();
    }
    return IMPORT
        .matcher(new String(file.bytes(), UTF_8))
        .results()
        .map(found -> found.group(1))
        .flatMap(name -> resolve(path, name, imports))
        .toList();
  }

  /** The path of a module as a browser finds it, by its address or through the import map. */
  private static Stream<String> resolve(String from, String name, Map<String, String> imports) {
    if (name.startsWith("./") || name.startsWith("../")) {
      return Stream.of(URI.create(from).resolve(name).getPath());
    }
    String whole = imports.get(name);
    if (whole != null) {
      return Stream.of(whole);
    }
    return imports.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/") && name.startsWith(entry.getKey()))
        .map(entry -> entry.getValue() + name.substring(entry.getKey().length()));
  }

  private static String integrity(byte[] bytes) {
    return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(bytes));
  }

  private static String version(String all) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Sha256.of(all.getBytes(UTF_8)))
        .substring(0, 16);
  }

  /** The service worker's script, with what it is to keep before it. */
  String toldTo(String worker) {
    try {
      return "const SHELL = " + JSON.writeValueAsString(this) + ";\n" + worker;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list that is no JSON", e);
    }
  }
}
