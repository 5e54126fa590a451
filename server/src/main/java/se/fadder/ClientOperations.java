package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of the companion client: the {@code .graphql} files among those it is made of. */
final class ClientOperations {
  private static final String SUFFIX = ".graphql";

  private static final Pattern NAME =
      Pattern.compile("(?m)^(?:query|mutation|subscription) (\\w+)");

  private ClientOperations() {}

  /** The text of each, as it is served to the client. */
  static List<String> bundled() {
    try {
      URL page = Objects.requireNonNull(ClientOperations.class.getResource("/web/index.html"));
      return page.openConnection() instanceof JarURLConnection jar
          ? inJar(jar)
          : inFolder(Objects.requireNonNull(Path.of(URI.create(page.toString())).getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of each. */
  static Set<String> names() {
    return bundled().stream()
        .flatMap(text -> NAME.matcher(text).results())
        .map(name -> name.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> inJar(JarURLConnection jar) throws IOException {
    // The jar is the class loader's own: it stays open.
    return jar.getJarFile().stream()
        .map(entry -> "/" + entry.getName())
        .filter(name -> name.startsWith("/web/") && name.endsWith(SUFFIX))
        .map(ClientOperations::read)
        .toList();
  }

  private static String read(String resource) {
    try (InputStream in = ClientOperations.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
      return found.stream().map(ClientOperations::read).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
