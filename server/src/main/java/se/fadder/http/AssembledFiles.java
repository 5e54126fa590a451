package se.fadder.http;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the client that a browser is sent as one, though several files hold their parts: the
 * service worker's script, to which rooms add theirs since a worker loads no other, and each
 * operation with its fragments.
 */
final class AssembledFiles {
  /** The service worker's script. */
  static final String WORKER = "/sw.js";

  private static final Pattern PART_OF_WORKER = Pattern.compile("/\\w+/worker/\\w+\\.js");

  private final List<String> paths = ClientFiles.paths();
  private final ClientDocuments documents = ClientDocuments.bundled();

  /** The path of each file that a browser may ask for, whether it is assembled or not, in order. */
  List<String> paths() {
    return paths.stream().filter(path -> !isPart(path)).toList();
  }

  /** Whether a file is sent within another, and never alone. */
  static boolean isPart(String path) {
    return ClientDocuments.isFragment(path) || PART_OF_WORKER.matcher(path).matches();
  }

  /** The text of an assembled file; empty for one that is sent as it lies there. */
  Optional<String> at(String path) {
    return path.equals(WORKER) ? Optional.of(worker()) : documents.at(path);
  }

  private String worker() {
    Map<String, String> scripts = ClientFiles.texts(ClientFiles.page(), ".js");
    return Stream.concat(
            Stream.of(WORKER),
            paths.stream().filter(path -> PART_OF_WORKER.matcher(path).matches()))
        .map(scripts::get)
        .collect(joining("\n"));
  }
}
