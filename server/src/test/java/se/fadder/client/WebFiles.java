package se.fadder.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fadder.http.ClientDocuments;

/** The client's files, as they lie in the source tree, and the schema that they are written for. */
final class WebFiles {
  static final Path ROOT = Path.of("src/main/resources/web");
  private static final Pattern LISTED = Pattern.compile("'(\\w+)',?\\n");
  private static final Path SCHEMA = Path.of("../graphql-schema/src/main/resources/schema");

  private WebFiles() {}

  /** All files whose name ends so, by path. */
  static List<Path> ending(String suffix) {
    return walk(ROOT, suffix);
  }

  /** The text of each operation with its fragments, as it is served, by its file. */
  static Map<Path, String> documents() {
    ClientDocuments documents = ClientDocuments.bundled();
    Map<Path, String> texts = new TreeMap<>();
    for (Path file : ending(".graphql")) {
      documents
          .at("/" + ROOT.relativize(file).toString().replace('\\', '/'))
          .ifPresent(text -> texts.put(file, text));
    }
    return texts;
  }

  /** Whether a file holds a fragment, which operations spread. */
  static boolean isFragment(Path file) {
    return Objects.requireNonNull(file.getParent()).endsWith("fragments");
  }

  /** The names of the rooms, as the client's one list of them has them. */
  static List<String> rooms() {
    return LISTED
        .matcher(read(ROOT.resolve("rooms.js")))
        .results()
        .map(name -> name.group(1))
        .toList();
  }

  /** The server's own sources. */
  static List<Path> serverSources() {
    return walk(Path.of("src/main/java"), ".java");
  }

  /** The schema's files, put together. */
  static String schema() {
    return String.join("\n", walk(SCHEMA, ".graphqls").stream().map(WebFiles::read).toList());
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The room that a file belongs to: the folder right below {@code web/}, or "" for the shell. */
  static String room(Path file) {
    Path inside = ROOT.relativize(file);
    return inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
  }

  private static List<Path> walk(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
