package se.fadder.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import se.fadder.bench.Training;

/**
 * The step of the build that makes {@code target/fadder-VERSION-SYSTEM.tar.gz}: the server, its
 * libraries, a Java of the modules that they need, the cache with which it starts sooner, and what
 * an operator sets up. All files but that cache are the same bytes from the same sources.
 */
public final class Archive {
  /** Of every file. Java looks at the time of jars before it believes a cache made of them. */
  static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private static final long MOST_BYTES = 90L << 20;
  private static final Path TARGET = Path.of("target");
  private static final Path DEPLOY = Path.of("..", "deploy");
  private static final Path MANUAL = Path.of("..", "docs", "manual");

  /**
   * The modules that nothing names in its code: Swedish for dates, the elliptic curves of TLS where
   * they have a module of their own, and what looks into a running Java.
   */
  private static final List<String> MORE_MODULES =
      List.of("jdk.crypto.ec", "jdk.jcmd", "jdk.jfr", "jdk.localedata", "jdk.management");

  /**
   * The modules that libraries name in what Fadder does not use: windows, scripts, compilers, what
   * is shared over RMI.
   */
  private static final Set<String> LESS_MODULES = Set.of("java.compiler", "java.scripting");

  /**
   * What is left out of jars: what one says of itself as a module, since all stand on the class
   * path and jdeps would ask for modules that other libraries are not; the sources of scripts,
   * which the server gives to nobody; and signatures, which are not true of a jar that was written
   * anew and for which Java takes none of its classes into the cache.
   */
  private static final List<String> LEFT_OUT =
      List.of("module-info.class", ".js.map", ".css.map", ".SF", ".RSA");

  private final Path root;
  private final Path java = Path.of(System.getProperty("java.home"));

  private Archive(Path root) {
    this.root = root;
  }

  /**
   * Makes it.
   *
   * @param args the version, and the name of the server's jar
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String name = "fadder-" + args[0] + "-" + system();
    Path root = TARGET.resolve("archive").resolve(name);
    new Archive(root).make(TARGET.resolve(args[1]));
    Path file = TARGET.resolve(name + ".tar.gz");
    TarFile.write(root, file, TIME);
    System.out.printf(Locale.ROOT, "%s: %.1f MiB%n", file, Files.size(file) / (double) (1 << 20));
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalStateException("the archive is too large");
    }
  }

  /** The system that it runs on, such as {@code linux-x64}. */
  static String system() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(" ", "");
    String arch = System.getProperty("os.arch").replace("amd64", "x64").replace("x86_64", "x64");
    return os + "-" + arch.replace("aarch64", "arm64");
  }

  private void make(Path jar) throws IOException, InterruptedException {
    delete(root);
    Path lib = Files.createDirectories(root.resolve("lib"));
    Path libraries = root.resolveSibling("lib");
    List<Path> jars = new ArrayList<>();
    for (Path library : list(libraries)) {
      jars.add(copyJar(library, lib.resolve(name(library))));
    }
    Path server = copyJar(jar, lib.resolve("fadder.jar"), jars);
    copy(DEPLOY.resolve("jvm.options"), lib.resolve("jvm.options"));
    Path program = root.resolve("bin").resolve("fadder");
    copy(DEPLOY.resolve("fadder.sh"), program);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    copy(DEPLOY.resolve("fadder.properties"), root.resolve("etc/fadder.properties"));
    copy(DEPLOY.resolve("fadder.1"), root.resolve("share/man/man1/fadder.1"));
    copyAll(DEPLOY, root.resolve("deploy"));
    copyAll(MANUAL, root.resolve("manual"));
    copy(Path.of("..", "CHANGELOG.md"), root.resolve("CHANGELOG.md"));
    copy(TARGET.resolve("THIRD-PARTY.txt"), root.resolve("licences/THIRD-PARTY.txt"));
    copy(TARGET.resolve("fadder-bom.json"), root.resolve("licences/fadder-bom.json"));
    jars.add(server);
    link(modules(jars));
    setTimes();
    Training.train(program, lib.resolve("fadder.aot"));
    setTimes();
    System.out.print(run(List.of(program.toString(), "version")));
  }

  private static String name(Path file) {
    return Objects.requireNonNull(file.getFileName()).toString();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.copy(from, to);
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private Path copyJar(Path from, Path to) throws IOException {
    return copyJar(from, to, List.of());
  }

  /**
   * Copies a jar, entry by entry in the order of their names and of one time, and stored: the
   * archive packs them once, and better. SQLite's own library of this system is laid beside, where
   * it need not be unpacked at each start; those of other systems are left out. So is what a jar
   * says of itself as a module: all of them stand on the class path, and jdeps would ask for
   * modules that jars of other libraries are not.
   *
   * @param classPath that its manifest is to name
   */
  private Path copyJar(Path from, Path to, List<Path> classPath) throws IOException {
    String natives = "org/sqlite/native/";
    try (JarFile jar = new JarFile(from.toFile());
        OutputStream out = Files.newOutputStream(to);
        JarOutputStream copy = new JarOutputStream(out)) {
      copy.setLevel(Deflater.NO_COMPRESSION);
      List<JarEntry> entries = new ArrayList<>(Collections.list(jar.entries()));
      // Folders stay: migrations and the client are found by theirs.
      entries.removeIf(entry -> LEFT_OUT.stream().anyMatch(entry.getName()::endsWith));
      entries.sort(
          Comparator.comparing((JarEntry entry) -> !entry.getName().equals(JarFile.MANIFEST_NAME))
              .thenComparing(JarEntry::getName));
      for (JarEntry entry : entries) {
        byte[] bytes;
        try (InputStream in = jar.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        if (entry.getName().startsWith(natives)) {
          if (entry.getName().startsWith(natives + nativeFolder()) && !entry.isDirectory()) {
            Path library = root.resolve("lib/native").resolve(name(Path.of(entry.getName())));
            Files.createDirectories(Objects.requireNonNull(library.getParent()));
            Files.write(library, bytes);
          }
          continue;
        }
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
          bytes = classPath.isEmpty() ? unsigned(bytes) : manifest(classPath).getBytes(UTF_8);
        }
        JarEntry written = new JarEntry(entry.getName());
        written.setTimeLocal(LocalDateTime.ofInstant(TIME, ZoneOffset.UTC));
        copy.putNextEntry(written);
        copy.write(bytes);
        copy.closeEntry();
      }
    }
    return to;
  }

  private static String nativeFolder() {
    String os = System.getProperty("os.name").replace(" ", "").replace("MacOSX", "Mac");
    String arch = System.getProperty("os.arch").replace("amd64", "x86_64");
    return os + "/" + arch + "/";
  }

  /** A manifest without what it says of single entries: their hashes, when they are signed. */
  private static byte[] unsigned(byte[] manifest) throws IOException {
    Manifest read = new Manifest(new ByteArrayInputStream(manifest));
    read.getEntries().clear();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    read.write(out);
    return out.toByteArray();
  }

  /** A manifest folds its lines after 72 bytes. */
  private static String manifest(List<Path> classPath) {
    String names = String.join(" ", classPath.stream().map(Archive::name).toList());
    StringBuilder text =
        new StringBuilder("Manifest-Version: 1.0\r\nMain-Class: se.fadder.App\r\n");
    String line = "Class-Path: " + names;
    while (line.length() > 70) {
      text.append(line, 0, 70).append("\r\n");
      line = " " + line.substring(70);
    }
    return text.append(line).append("\r\n\r\n").toString();
  }

  /** The modules that the jars need, as jdeps finds them. */
  private Set<String> modules(List<Path> jars) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java.resolve("bin/jdeps").toString(),
                "--ignore-missing-deps",
                "--multi-release",
                Integer.toString(Runtime.version().feature()),
                "--print-module-deps"));
    jars.forEach(jar -> command.add(jar.toString()));
    Set<String> modules = new TreeSet<>(List.of(lastLine(run(command)).split(",", -1)));
    modules.addAll(MORE_MODULES);
    modules.removeAll(LESS_MODULES);
    System.out.println("modules: " + String.join(",", modules));
    return modules;
  }

  /** What a tool answers, behind its warnings. */
  private static String lastLine(String said) {
    return said.strip().substring(said.strip().lastIndexOf('\n') + 1);
  }

  private void link(Set<String> modules) throws IOException, InterruptedException {
    run(
        List.of(
            java.resolve("bin/jlink").toString(),
            "--add-modules",
            String.join(",", modules),
            "--include-locales=en,sv",
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            root.resolve("runtime").toString()));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + ": " + said);
    }
    return said;
  }

  private void setTimes() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path one : all.toList()) {
        Files.setLastModifiedTime(one, FileTime.from(TIME));
      }
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
