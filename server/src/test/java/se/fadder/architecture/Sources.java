package se.fadder.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.fadder.fixtures.JavaProcess;

/** The Java sources, and what tools that are made of the compiler say of them. */
final class Sources {
  /** The packages of the compiler that such tools use. */
  private static final List<String> PACKAGES =
      List.of("api", "code", "file", "main", "model", "parser", "processing", "tree", "util");

  private Sources() {}

  /** The files below a folder. */
  static List<String> below(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }

  /** What a tool says of itself when it ends, and whether it ends well. */
  record Said(int exit, String text) {}

  /**
   * Runs a tool.
   *
   * @param folder takes what it reads and says
   * @param jars go before the class path
   * @param flags more of Java
   * @param arguments in a file that it reads, since they are many
   */
  static Said by(
      Path folder, List<Path> jars, List<String> flags, String tool, List<String> arguments)
      throws IOException, InterruptedException {
    Path written = folder.resolve("arguments");
    Files.write(written, arguments);
    Path said = folder.resolve("said");
    List<String> all = new ArrayList<>(List.of("-Xms1g", "-Xmn600m"));
    all.addAll(flags);
    for (String name : PACKAGES) {
      all.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    int exit =
        JavaProcess.with(jars, all, tool, "@" + written)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    return new Said(exit, Files.readString(said));
  }
}
