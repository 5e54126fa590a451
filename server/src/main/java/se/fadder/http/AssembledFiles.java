package se.fadder.http;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the client that a browser is sent as one, though several files hold their parts: the
 * service worker's script, to which rooms add theirs since a worker loads no other; the style
 * sheets of all rooms, so that a room's own is listed nowhere, one for what everybody begins with
 * and one for what is opened later; and each operation with its fragments.
 */
final class AssembledFiles {
  /** The service worker's script. */
  static final String WORKER = "/sw.js";

  /** The path of the style sheet of the page, which no file of this name holds. */
  static final String STYLES = "/client.css";

  /**
   * The path of the style sheet that a page fetches with the first of what few open, which holds
   * the rooms' own files of this name.
   */
  static final String LATER_STYLES = "/later.css";

  private static final Pattern PART_OF_WORKER = Pattern.compile("/\\w+/worker/\\w+\\.js");
  private static final Pattern PART_OF_STYLES = Pattern.compile("/.*\\.css");

  /**
   * The folders whose styles come first, so that the rooms, which build on them, have the last word
   * on their own elements.
   */
  private static final List<String> FIRST = List.of("/styles/", "/kernel/");

  private final List<String> paths = ClientFiles.paths();
  private final Map<String, String> texts = new TreeMap<>();
  private final ClientDocuments documents = ClientDocuments.bundled();

  AssembledFiles() {
    texts.put(WORKER, worker());
    texts.put(STYLES, styles(path -> !isLater(path)));
    texts.put(LATER_STYLES, styles(AssembledFiles::isLater));
  }

  private String worker() {
    Map<String, String> scripts = ClientFiles.texts(ClientFiles.page(), ".js");
    return Stream.concat(
            Stream.of(WORKER),
            paths.stream().filter(path -> PART_OF_WORKER.matcher(path).matches()))
        .map(scripts::get)
        .collect(joining("\n"));
  }

  private static String styles(Predicate<String> wanted) {
    Map<String, String> sheets = ClientFiles.texts(ClientFiles.page(), ".css");
    return sheets.entrySet().stream()
        .filter(sheet -> wanted.test(sheet.getKey()))
        .sorted(Comparator.comparingInt(sheet -> turn(sheet.getKey())))
        .map(Map.Entry::getValue)
        .collect(joining("\n"));
  }

  private static boolean isLater(String path) {
    return path.endsWith(LATER_STYLES);
  }

  private static int turn(String path) {
    return (int) FIRST.stream().takeWhile(folder -> !path.startsWith(folder)).count();
  }

  /** The path of each file that a browser may ask for, whether it is assembled or not, in order. */
  List<String> paths() {
    return Stream.concat(
            paths.stream().filter(path -> !isPart(path)), Stream.of(STYLES, LATER_STYLES))
        .sorted()
        .toList();
  }

  /** Whether a file is sent within another, and never alone. */
  static boolean isPart(String path) {
    return ClientDocuments.isFragment(path)
        || PART_OF_WORKER.matcher(path).matches()
        || (PART_OF_STYLES.matcher(path).matches()
            && !path.equals(STYLES)
            && !path.equals(LATER_STYLES));
  }

  /** The text of an assembled file; empty for one that is sent as it lies there. */
  Optional<String> at(String path) {
    return Optional.ofNullable(texts.get(path)).or(() -> documents.at(path));
  }
}
