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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
    return around(Objects.requireNonNull(ClientOperations.class.getResource("/web/index.html")));
  }

  /** The name of each. */
  static Set<String> names() {
    return bundled().stream()
        .flatMap(text -> NAME.matcher(text).results())
        .map(name -> name.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The texts in the folder of that file and below it, which may lie in a jar. */
  static List<String> around(URL file) {
    try {
      return file.openConnection() instanceof JarURLConnection jar
          ? inJar(jar)
          : inFolder(Objects.requireNonNull(Path.of(URI.create(file.toString())).getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> inJar(JarURLConnection connection) throws IOException {
    connection.setUseCaches(false);
    String file = connection.getEntryName();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    List<String> texts = new ArrayList<>();
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().startsWith(folder) && entry.getName().endsWith(SUFFIX)) {
          try (InputStream in = jar.getInputStream(entry)) {
            texts.add(new String(in.readAllBytes(), UTF_8));
          }
        }
      }
    }
    return texts;
  }

  private static List<String> inFolder(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
