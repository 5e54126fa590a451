package se.fadder.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that no library on the class path has a weakness that {@code advisories.txt} knows of. */
final class LibrariesTest {
  private static final Path ADVISORIES = Path.of("advisories.txt");

  /** The least version of a library, or of all of a group, without known weaknesses. */
  private record Advisory(String group, String artifact, Version least, String why) {
    static Advisory parse(String line) {
      String[] parts = line.split("\\s+", 3);
      String[] name = parts[0].split(":", 2);
      assertThat(parts).as(line).hasSize(3);
      assertThat(name).as(line).hasSize(2);
      return new Advisory(name[0], name[1], Version.parse(parts[1]), parts[2]);
    }

    boolean warnsOf(Library library) {
      return library.group.equals(group)
          && (artifact.equals("*") || library.artifact.equals(artifact))
          && plain(library.version).compareTo(least) < 0;
    }

    /** Without what follows the number, as in {@code 33.8.0-jre}: it would count as earlier. */
    private static Version plain(String version) {
      return Version.parse(version.replaceFirst("-.*", ""));
    }
  }

  /** A jar of the local repository, named by where it lies: group, artifact and version. */
  private record Library(String group, String artifact, String version) {
    static Library at(Path jar) {
      Path version = parent(jar);
      Path artifact = parent(version);
      Path group = parent(artifact);
      List<String> names = new ArrayList<>();
      for (Path at = group; !at.endsWith("repository"); at = parent(at)) {
        names.addFirst(name(at));
      }
      return new Library(String.join(".", names), name(artifact), name(version));
    }

    private static Path parent(Path path) {
      return Objects.requireNonNull(path.getParent(), "jars lie in a repository of Maven's");
    }

    private static String name(Path path) {
      return String.valueOf(path.getFileName());
    }
  }

  @Test
  void noneHasAKnownWeakness() throws IOException {
    List<Library> libraries = libraries();
    Set<String> weak = new TreeSet<>();
    for (Advisory advisory : advisories()) {
      libraries.stream()
          .filter(advisory::warnsOf)
          .forEach(
              library -> weak.add(library + " must be " + advisory.least + ": " + advisory.why));
    }
    assertThat(libraries).hasSizeGreaterThan(100);
    assertThat(weak).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "com.fasterxml.jackson.core, jackson-databind, 2.20.1, true",
    "com.fasterxml.jackson.core, jackson-databind, 2.22.1, false",
    "io.micrometer, micrometer-commons, 1.16.1, true",
    "io.micrometer, micrometer-commons, 1.17.2, false",
    "com.google.guava, guava, 31.1-android, true",
    "com.google.guava, guava, 32.0.1-jre, false",
    "com.google.guava, failureaccess, 1.0.3, false"
  })
  void anOlderOneIsNamed(String group, String artifact, String version, boolean weak)
      throws IOException {
    Library library = new Library(group, artifact, version);
    assertThat(advisories().stream().anyMatch(advisory -> advisory.warnsOf(library)))
        .isEqualTo(weak);
  }

  @Test
  void noClassStandsInTwoOfThem() throws IOException {
    Set<String> seen = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    for (Path jar : jars().toList()) {
      try (JarFile file = new JarFile(jar.toFile())) {
        file.stream()
            .map(entry -> entry.getName())
            .filter(name -> name.endsWith(".class"))
            .filter(name -> !name.startsWith("META-INF/") && !name.endsWith("-info.class"))
            // Annotations alone, which Error Prone brings once more.
            .filter(name -> !name.startsWith("org/checkerframework/dataflow/qual/"))
            .filter(name -> !seen.add(name))
            .forEach(name -> twice.add(jar.getFileName() + ": " + name));
      }
    }
    assertThat(seen).hasSizeGreaterThan(10_000);
    assertThat(twice).isEmpty();
  }

  private static List<Advisory> advisories() throws IOException {
    return Files.readAllLines(ADVISORIES).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Advisory::parse)
        .toList();
  }

  private static List<Library> libraries() {
    return jars().map(Library::at).toList();
  }

  /** Those of Maven's local repository; the project's own lie elsewhere. */
  private static Stream<Path> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.endsWith(".jar") && entry.contains("/repository/"))
        .map(Path::of);
  }
}
