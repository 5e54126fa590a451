package se.fadder.bundle;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fadder.http.ClientBundle;

/**
 * The step of the build that makes the client's bundle: esbuild puts the modules together into a
 * few files, whose names change with their content, and the page is written that loads them. The
 * server finds the outcome on its class path, see {@link ClientBundle}.
 */
public final class ClientBundler {
  /** What a browser needs beside {@link BundleSources#ENTRY} until somebody can sign in. */
  private static final List<String> FIRST =
      List.of(BundleSources.ofLanguage("sv"), BundleSources.ofRoom("signin"));

  private static final Pattern LIBRARY_AHEAD =
      Pattern.compile("\\s*<link rel=\"modulepreload\" href=\"/lib/[^>]+>");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path sources;
  private final Path bundle;

  private ClientBundler(Path sources, Path bundle) {
    this.sources = sources;
    this.bundle = bundle;
  }

  /**
   * Makes the bundle of the client that is on the class path.
   *
   * @param arguments esbuild, a folder for the sources, and the folder that the bundle goes into
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path esbuild = Path.of(arguments[0]);
    // Unpacked from a jar, which does not say that it can be run.
    if (!esbuild.toFile().setExecutable(true)) {
      throw new IOException(esbuild + " cannot be made executable");
    }
    Map<String, String> served = ClientBundle.content();
    ClientBundler bundler = new ClientBundler(Path.of(arguments[1]), Path.of(arguments[2]));
    delete(bundler.sources);
    delete(bundler.bundle);
    bundler.writeSources(BundleSources.of(served));
    bundler.run(esbuild.toAbsolutePath());
    bundler.writePage(requireNonNull(served.get("/")));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private void writeSources(Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      write(sources.resolve(text.getKey().substring(1)), text.getValue());
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  private void run(Path esbuild) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                esbuild.toString(),
                "." + BundleSources.ENTRY,
                "." + ClientBundle.STYLES,
                "." + ClientBundle.LATER_STYLES,
                "--bundle",
                "--external:*.woff2",
                "--splitting",
                "--format=esm",
                "--minify",
                "--charset=utf8",
                "--sourcemap",
                "--log-level=warning",
                "--entry-names=[name]-[hash]",
                "--chunk-names=[name]-[hash]",
                "--metafile=" + outcome().toAbsolutePath(),
                "--outdir="
                    + bundle.resolve("." + ClientBundle.ASSETS).normalize().toAbsolutePath())
            .directory(sources.toFile())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("esbuild could not make the client's bundle; it says above why");
    }
  }

  private Path outcome() {
    return sources.resolve("outcome.json");
  }

  private void writePage(String page) throws IOException {
    Outputs outputs = Outputs.of(JSON.readTree(outcome().toFile()).path("outputs"));
    String entry = outputs.holding(BundleSources.ENTRY);
    Set<String> ahead = new LinkedHashSet<>(outputs.withImports(entry));
    FIRST.forEach(source -> ahead.addAll(outputs.withImports(outputs.of(source))));
    ahead.remove(entry);
    String links =
        ahead.stream()
            .map("<link rel=\"modulepreload\" href=\"%s\">\n    "::formatted)
            .collect(joining());
    String written =
        replace(
            LIBRARY_AHEAD.matcher(page).replaceAll(""),
            "<script type=\"module\" src=\"" + BundleSources.ENTRY + "\">",
            links + "<script type=\"module\" src=\"" + entry + "\">");
    for (String sheet : List.of(ClientBundle.STYLES, ClientBundle.LATER_STYLES)) {
      written = replace(written, sheet, outputs.of(sheet));
    }
    write(bundle.resolve("index.html"), written);
    write(bundle.resolve("." + ClientBundle.SOURCES).normalize(), ClientBundle.fingerprint());
  }

  private static String replace(String page, String what, String with) {
    if (!page.contains(what)) {
      throw new IllegalStateException("the page does not hold " + what);
    }
    return page.replace(what, with);
  }

  /**
   * What esbuild says that it has written.
   *
   * @param bySource the path at which the outcome of a source is served, by the source's path
   * @param byContent the path at which the content of a source is served: that of the entry is with
   *     what rooms import of it
   * @param imports what each of them imports before it runs
   */
  private record Outputs(
      Map<String, String> bySource,
      Map<String, String> byContent,
      Map<String, List<String>> imports) {
    static Outputs of(JsonNode outputs) {
      Map<String, String> bySource = new HashMap<>();
      Map<String, String> byContent = new HashMap<>();
      Map<String, List<String>> imports = new HashMap<>();
      for (Map.Entry<String, JsonNode> output : outputs.properties()) {
        String path = served(output.getKey());
        JsonNode about = output.getValue();
        Optional.ofNullable(about.path("entryPoint").textValue())
            .ifPresent(source -> bySource.put("/" + source, path));
        about.path("inputs").properties().stream()
            .filter(source -> source.getValue().path("bytesInOutput").asInt() > 0)
            .forEach(source -> byContent.put("/" + source.getKey(), path));
        imports.put(
            path,
            about
                .path("imports")
                .valueStream()
                .filter(one -> one.path("kind").textValue().equals("import-statement"))
                .map(one -> served(one.path("path").textValue()))
                .toList());
      }
      return new Outputs(bySource, byContent, imports);
    }

    private static String served(String output) {
      return ClientBundle.ASSETS + output.substring(output.lastIndexOf('/') + 1);
    }

    String of(String source) {
      return in(bySource, source);
    }

    String holding(String source) {
      return in(byContent, source);
    }

    private static String in(Map<String, String> paths, String source) {
      String path = paths.get(source);
      if (path == null) {
        throw new IllegalStateException("esbuild has made nothing of " + source);
      }
      return path;
    }

    /** A file and all that it imports before it runs, what is imported by others first. */
    Set<String> withImports(String path) {
      Set<String> all = new LinkedHashSet<>();
      add(path, all);
      return all;
    }

    private void add(String path, Set<String> all) {
      if (!all.contains(path)) {
        imports.getOrDefault(path, List.of()).forEach(one -> add(one, all));
        all.add(path);
      }
    }
  }
}
