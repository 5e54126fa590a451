package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files of the companion client, wherever the class path holds them. */
final class ClientFiles {
  private static final String PAGE = "/web/index.html";

  private ClientFiles() {}

  /** The URL of the page that all the other files lie around. */
  static URL page() {
    URL page = ClientFiles.class.getResource(PAGE);
    if (page == null) {
      throw new IllegalStateException(PAGE + " is not on the class path");
    }
    return page;
  }

  /** The path of each below {@code web/}, such as {@code /kernel/icon.js}, in order. */
  static List<String> paths() {
    return paths(page());
  }

  /** The path of each file in the folder of a page and below it, in order. */
  static List<String> paths(URL page) {
    return List.copyOf(read(page, "", in -> "").keySet());
  }

  /** A hash of all of them, which is another one as soon as any of them is. */
  static String fingerprint() {
    Map<String, String> files = read(page(), "", in -> StaticFile.hashInWords(in.readAllBytes()));
    return StaticFile.hashInWords(files.toString().getBytes(UTF_8));
  }

  /**
   * The text of each file whose name ends so, by its path, in the folder of a page and below it.
   */
  static Map<String, String> texts(URL page, String suffix) {
    return read(page, suffix, in -> new String(in.readAllBytes(), UTF_8));
  }

  private interface Reader {
    String read(InputStream in) throws IOException;
  }

  private static Map<String, String> read(URL page, String suffix, Reader reader) {
    try {
      URLConnection connection = page.openConnection();
      return connection instanceof JarURLConnection jar
          ? inJar(jar, suffix, reader)
          : inFolder(Path.of(URI.create(page.toString())).resolveSibling(""), suffix, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> inJar(
      JarURLConnection connection, String suffix, Reader reader) throws IOException {
    // A jar of one's own, for it is closed again; the class loader's must stay open.
    connection.setUseCaches(false);
    String page = connection.getEntryName();
    String folder = page.substring(0, page.lastIndexOf('/'));
    Map<String, String> files = new TreeMap<>();
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
        if (entry.getName().startsWith(folder + "/") && entry.getName().endsWith(suffix)) {
          try (InputStream in = jar.getInputStream(entry)) {
            files.put(entry.getName().substring(folder.length()), reader.read(in));
          }
        }
      }
    }
    return files;
  }

  private static Map<String, String> inFolder(Path folder, String suffix, Reader reader)
      throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = "/" + folder.relativize(file).toString().replace('\\', '/');
        if (path.endsWith(suffix)) {
          try (InputStream in = Files.newInputStream(file)) {
            files.put(path, reader.read(in));
          }
        }
      }
    }
    return files;
  }
}
