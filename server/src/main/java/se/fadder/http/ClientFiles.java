package se.fadder.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which files the companion client has, wherever the class path holds them. */
final class ClientFiles {
  private static final String FOLDER = "web/";
  private static final String PAGE = "/web/index.html";

  private ClientFiles() {}

  /** The path of each below {@code web/}, such as {@code /kernel/icon.js}, in order. */
  static List<String> paths() {
    URL page = ClientFiles.class.getResource(PAGE);
    if (page == null) {
      throw new IllegalStateException(PAGE + " is not on the class path");
    }
    try {
      return page.openConnection() instanceof JarURLConnection jar
          ? inJar(jar)
          : inFolder(Path.of(URI.create(page.toString())).resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> inJar(JarURLConnection jar) throws IOException {
    // The jar is the class loader's own: it stays open.
    return jar.getJarFile().stream()
        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(FOLDER))
        .map(entry -> entry.getName().substring(FOLDER.length() - 1))
        .sorted()
        .toList();
  }

  private static List<String> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "/" + folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
