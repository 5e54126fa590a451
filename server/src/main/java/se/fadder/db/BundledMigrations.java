package se.fadder.db;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The migrations that this version of the server brings, each with its checksum as Flyway has it.
 */
final class BundledMigrations {
  private BundledMigrations() {}

  /** The checksums of the migrations in some folders, by the name of the file. */
  static Map<String, Integer> in(List<String> folders) {
    Map<String, Integer> checksums = new HashMap<>();
    try {
      for (String folder : folders) {
        for (String file : files(folder)) {
          checksums.put(file, checksum(folder + "/" + file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return checksums;
  }

  /**
   * The name of this release, such as {@code Fadder 0.1.0}; the build writes its number beside the
   * classes.
   */
  static String release() {
    try (InputStream in = Objects.requireNonNull(loader().getResourceAsStream("version.txt"))) {
      return MigrationFit.RELEASE + new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files(String folder) throws IOException {
    URL place = Objects.requireNonNull(loader().getResource(folder), folder);
    return place.openConnection() instanceof JarURLConnection jar
        ? inJar(jar, folder + "/")
        : inFolder(Path.of(URI.create(place.toString())));
  }

  private static List<String> inJar(JarURLConnection jar, String folder) throws IOException {
    // The jar is the class loader's own: it stays open.
    return jar.getJarFile().stream()
        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
        .map(entry -> entry.getName().substring(folder.length()))
        .toList();
  }

  private static List<String> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /**
   * The checksum of a migration: of its lines without their ends, so that it is the same on every
   * system.
   */
  private static int checksum(String resource) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = Objects.requireNonNull(loader().getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) sum.getValue();
  }

  private static ClassLoader loader() {
    return BundledMigrations.class.getClassLoader();
  }
}
