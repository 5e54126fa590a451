package se.fadder.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fadder.http.BundleOnClassPath;

/**
 * The client of a newer server, in which one text reads otherwise, so that every file of its bundle
 * has another name.
 */
final class NewerClient {
  private static final Pattern NAMED = Pattern.compile("-([A-Z0-9]{8})(?=\\.(?:js|css))");

  private NewerClient() {}

  /** Writes it into a folder that goes before the class path. */
  static void write(Path folder, String text, String newer) throws IOException {
    Path bundle = BundleOnClassPath.folder();
    try (Stream<Path> files = Files.walk(bundle)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = renamed(bundle.relativize(file).toString());
        Path copy = folder.resolve("bundle").resolve(name);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.writeString(copy, renamed(Files.readString(file)).replace(text, newer));
      }
    }
  }

  private static String renamed(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(found -> "-" + new StringBuilder(found.group(1)).reverse());
  }
}
