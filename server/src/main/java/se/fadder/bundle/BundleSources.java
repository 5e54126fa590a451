package se.fadder.bundle;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.fadder.http.ClientBundle;

/**
 * The sources of the client's bundle: its modules as they are served, in which all that they find
 * by a name put together at run time is written out, since a bundler cannot follow it. These are
 * the rooms, the texts and the operations. What rooms load when it is opened is gathered into one
 * module a folder, and what the client begins with is in none of them: what a room loads for few
 * stands in a folder of its own, so that it does not come with what everybody loads. What everybody
 * sees first, of whichever room, is one module: it is loaded by an import with {@code home} in a
 * comment before its path. What another room shows where one signs in comes with the room of
 * signing in, by {@code signin} in that comment. So a module is in the first of these that need it:
 * what the client begins with, what signing in shares with a room, the home, what other rooms
 * share, and the module of its room.
 */
final class BundleSources {
  /** The module that the client begins with. */
  static final String ENTRY = "/app.js";

  /** The folder of the modules that stand for what a room loads when it is opened. */
  private static final String ROOMS = "/rooms/";

  /** The module that holds what signing in shares with other rooms. */
  private static final String SHARED = "/shared.js";

  /** The module that holds what rooms share that are neither signing in nor the home. */
  private static final String COMMON = "/common.js";

  /** The room of signing in, with which a browser begins. */
  private static final String SIGN_IN = "signin";

  /** What is loaded as the home is one module for all rooms. */
  private static final String HOME = "home";

  private static final String LIBRARIES = "/lib/";

  private static final Pattern ROOM = Pattern.compile("'(\\w+)',?\\n");
  private static final Pattern OPERATION =
      Pattern.compile("new URL\\('([^']+\\.graphql)', import\\.meta\\.url\\)");
  private static final Pattern LOADED_LATER =
      Pattern.compile("\\bimport\\((?:/\\* (home|signin) \\*/ )?'(\\.[^']+)'\\)");
  private static final Pattern IMPORT =
      Pattern.compile(
          "^(?:import (?:[^'\n]* from )?|export [^'\n]* from |} from )'([^']+)'",
          Pattern.MULTILINE);
  private static final Pattern TEXTS = Pattern.compile("/texts/(\\w+)/(\\w+)\\.js");

  /** Texts of a room that come with its pages. */
  private static final Pattern LATER_TEXTS = Pattern.compile("/texts/(\\w+)/later/(\\w+)\\.js");

  private static final Pattern NOT_IN_A_NAME = Pattern.compile("\\W");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> served;
  private final Map<String, String> sources = new TreeMap<>();

  /** The rooms that load something when it is opened. */
  private final Set<String> rooms = new TreeSet<>();

  private BundleSources(Map<String, String> served) {
    this.served = served;
  }

  /**
   * Writes the sources out.
   *
   * @param served the page at {@code /} and the text of each other file, by the path at which it is
   *     served
   * @throws IllegalStateException when a module finds something in a way that is not known here
   */
  static Map<String, String> of(Map<String, String> served) {
    BundleSources sources = new BundleSources(served);
    sources.copy();
    sources.writeRooms();
    sources.writeTexts();
    sources.writeShared();
    sources.writeLibraries();
    return sources.sources;
  }

  /** The path of the module that holds what a room loads when it is opened. */
  static String ofRoom(String room) {
    return ROOMS + room + ".js";
  }

  /** The path of the module that holds the texts of a language. */
  static String ofLanguage(String language) {
    return "/texts/" + language + ".js";
  }

  private void copy() {
    Map<String, Map<String, String>> later = new TreeMap<>();
    served.forEach((path, text) -> {
      if (path.startsWith(LIBRARIES) || path.endsWith(".css")) {
        sources.put(path, text);
      } else if (path.endsWith(".js")) {
        sources.put(path, withoutNames(path, text, later));
      }
    });
    later.forEach((room, modules) -> sources.put(ofRoom(room), gathered(room, modules)));
    rooms.addAll(later.keySet());
  }

  private String withoutNames(String path, String text, Map<String, Map<String, String>> later) {
    String written = OPERATION.matcher(text).replaceAll(found -> operation(path, found.group(1)));
    if (written.contains("import.meta")) {
      throw new IllegalStateException(path + " uses import.meta, of which a bundle has one alone");
    }
    return LOADED_LATER
        .matcher(written)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                loaded(path, found.group(2), Optional.ofNullable(found.group(1)), later)));
  }

  /**
   * The operation itself in place of its address, as {@code operation} in the kernel takes both.
   */
  private String operation(String path, String address) {
    String file = URI.create(path).resolve(address).getPath();
    String text = served.get(file);
    if (text == null) {
      throw new IllegalStateException(path + " names " + file + ", which is not there");
    }
    return Matcher.quoteReplacement(json(Map.of("pathname", file, "text", text)));
  }

  private static String loaded(
      String path, String address, Optional<String> with, Map<String, Map<String, String>> later) {
    String module = URI.create(path).resolve(address).getPath();
    int folder = module.lastIndexOf('/');
    String room = with.orElseGet(() -> module.substring(1, folder).replace('/', '-'));
    int begin = with.isPresent() ? 1 : folder + 1;
    String file = module.substring(begin, module.length() - ".js".length());
    String name = NOT_IN_A_NAME.matcher(file).replaceAll("_");
    later.computeIfAbsent(room, one -> new TreeMap<>()).put(name, module);
    return "import('%s').then((room) => room.%s)".formatted(relative(path, ofRoom(room)), name);
  }

  /**
   * One module for several. It imports what is there by then, or may be shared with it, so that the
   * bundler makes one file of each, and not one for each set of rooms that share something.
   */
  private static String gathered(String room, Map<String, String> modules) {
    List<String> before =
        isFirst(room) ? List.of(ENTRY, SHARED) : List.of(ENTRY, SHARED, ofRoom(HOME), COMMON);
    return before.stream().map("import '..%s';\n"::formatted).collect(joining())
        + modules.entrySet().stream()
            .map(one -> "export * as %s from '..%s';\n".formatted(one.getKey(), one.getValue()))
            .collect(joining());
  }

  /** Whether a room is there before what other rooms share. */
  private static boolean isFirst(String room) {
    return room.equals(SIGN_IN) || room.equals(HOME);
  }

  private void writeRooms() {
    List<String> rooms =
        ROOM.matcher(text(served, "/rooms.js")).results().map(found -> found.group(1)).toList();
    replace(
        "/shell/rooms.js",
        rooms.stream()
                .map(room -> "import * as %s from '../%s/room.js';\n".formatted(room, room))
                .collect(joining())
            + "export const rooms = ["
            + String.join(", ", rooms)
            + "];\n");
  }

  private void writeTexts() {
    Map<String, Map<String, String>> languages = new TreeMap<>();
    for (String path : served.keySet()) {
      Matcher texts = TEXTS.matcher(path);
      if (texts.matches()) {
        languages
            .computeIfAbsent(texts.group(1), one -> new TreeMap<>())
            .put(texts.group(2), texts.group(1) + "/" + texts.group(2) + ".js");
      }
    }
    languages.forEach((language, files) ->
        sources.put(
            ofLanguage(language),
            files.entrySet().stream()
                    .map(file ->
                        "import %s from './%s';\n".formatted(file.getKey(), file.getValue()))
                    .collect(joining())
                + "export default {"
                + files.keySet().stream().map("..."::concat).collect(joining(", "))
                + "};\n"));
    replace(
        "/texts/all.js",
        "const LANGUAGES = {"
            + languages.keySet().stream()
                .map(language -> "%s: () => import('./%s.js')".formatted(language, language))
                .collect(joining(", "))
            + "};\n"
            + "export const textsIn = async (language) => (await"
            + " LANGUAGES[language]()).default;\n"
            + "const LATER = {"
            + laterTexts()
            + "};\n"
            + "export const laterTextsIn = async (language, room) => (await"
            + " LATER[`${language} ${room}`]()).default;\n");
  }

  private String laterTexts() {
    return served.keySet().stream()
        .map(LATER_TEXTS::matcher)
        .filter(Matcher::matches)
        .map(text ->
            "'%1$s %2$s': () => import('./%1$s/later/%2$s.js')"
                .formatted(text.group(1), text.group(2)))
        .collect(joining(", "));
  }

  /** What more than one room uses, and the client does not begin with. */
  private void writeShared() {
    List.of(SHARED, COMMON, ofRoom(HOME)).forEach(module -> sources.putIfAbsent(module, ""));
    Set<String> begins = new TreeSet<>(List.of(SHARED, COMMON, ofRoom(HOME)));
    reach(ENTRY, begins);
    Map<String, Set<String>> used = new TreeMap<>();
    for (String room : rooms) {
      Set<String> modules = new TreeSet<>();
      reach(ofRoom(room), modules);
      modules.removeAll(begins);
      used.put(room, modules);
    }
    Set<String> shared = new TreeSet<>();
    Optional.ofNullable(used.remove(SIGN_IN)).ifPresent(shared::addAll);
    shared.removeIf(module -> used.values().stream().noneMatch(one -> one.contains(module)));
    Set<String> there = new TreeSet<>(shared);
    Optional.ofNullable(used.remove(HOME)).ifPresent(there::addAll);
    Set<String> once = new TreeSet<>();
    Set<String> common = new TreeSet<>();
    for (Set<String> modules : used.values()) {
      modules.removeAll(there);
      modules.stream().filter(module -> !once.add(module)).forEach(common::add);
    }
    sources.put(SHARED, importing(shared));
    sources.put(COMMON, importing(common));
  }

  private static String importing(Set<String> modules) {
    return modules.stream()
        .map(module -> module.startsWith("/") ? "." + module : module)
        .map("import '%s';\n"::formatted)
        .collect(joining());
  }

  /** Adds a module and all that it imports; one of a library by its name alone. */
  private void reach(String module, Set<String> reached) {
    if (reached.add(module) && module.startsWith("/")) {
      IMPORT
          .matcher(text(sources, module))
          .results()
          .map(found -> found.group(1))
          .map(name -> name.startsWith(".") ? URI.create(module).resolve(name).getPath() : name)
          .forEach(next -> reach(next, reached));
    }
  }

  /** Tells the bundler where the libraries are, as the page's import map tells the browser. */
  private void writeLibraries() {
    Map<String, List<String>> paths = new TreeMap<>();
    ClientBundle.imports(text(served, "/"))
        .forEach((name, path) ->
            paths.put(
                name.endsWith("/") ? name + "*" : name,
                List.of("." + (path.endsWith("/") ? path + "*" : path))));
    sources.put("/tsconfig.json", json(Map.of("compilerOptions", Map.of("paths", paths))));
  }

  private void replace(String path, String text) {
    if (sources.put(path, text) == null) {
      throw new IllegalStateException("the client has no " + path + " any more");
    }
  }

  private static String text(Map<String, String> files, String path) {
    String text = files.get(path);
    if (text == null) {
      throw new IllegalStateException("the client has no " + path);
    }
    return text;
  }

  private static String relative(String from, String to) {
    String path =
        Path.of(from).resolveSibling("").relativize(Path.of(to)).toString().replace('\\', '/');
    return path.startsWith(".") ? path : "./" + path;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value that is no JSON", e);
    }
  }
}
