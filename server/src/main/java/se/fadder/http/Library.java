package se.fadder.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A library of the browser's, from a jar that Maven brings.
 *
 * @param files those of its files that are served: what is asked for is remembered
 */
record Library(String group, String name, Pattern files) {
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
  private String folder() {
    String file = "/META-INF/maven/" + group + "/" + name + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream in = Library.class.getResourceAsStream(file)) {
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
