package se.fadder.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that every source has the form that google-java-format gives it. */
@Tag("slow")
@Tag("thorough")
final class FormatTest {
  /** Where Maven has put the formatter. */
  private static final Path TOOLS = Path.of("target", "tools");

  @Test
  void everySourceIsFormatted(@TempDir Path folder) throws Exception {
    assertThat(unformatted(folder, Sources.below("src")))
        .as("mvn -q compile -Pformat formats them")
        .isEmpty();
  }

  @Test
  void whatIsNotFormattedIsFound(@TempDir Path folder) throws Exception {
    Path source = folder.resolve("Wide.java");
    Files.writeString(source, "class   Wide { }\n");
    assertThat(unformatted(folder, List.of(source.toString()))).contains("Wide.java");
  }

  private static String unformatted(Path folder, List<String> files) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--dry-run", "--set-exit-if-changed"));
    arguments.addAll(files);
    Sources.Said said =
        Sources.by(folder, jars(), List.of(), "com.google.googlejavaformat.java.Main", arguments);
    assertThat(said.exit() == 0).as(said.text()).isEqualTo(said.text().isEmpty());
    return said.text();
  }

  private static List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(TOOLS)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }
}
