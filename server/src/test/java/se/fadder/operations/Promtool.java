package se.fadder.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own promtool, with which Prometheus judges rules and metrics. */
public final class Promtool {
  private final Path executable;

  private Promtool(Path executable) {
    this.executable = executable;
  }

  /** Finds it; where there is none the test is skipped, or fails if it is required. */
  public static Promtool find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Optional<Path> found =
        Stream.of(path.split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder, "promtool"))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isPresent()) {
      return new Promtool(found.get());
    }
    String missing = "no promtool (in Debian's package prometheus)";
    if (Boolean.parseBoolean(System.getenv("FADDER_PROMTOOL_REQUIRED"))) {
      return fail("required: " + missing);
    }
    System.out.println("Tests of alerts skipped: " + missing);
    return abort("skipped: " + missing);
  }

  /** Runs it; whatever it finds fails the test. */
  public void accepts(String input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(executable.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("promtool", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try (OutputStream to = process.getOutputStream()) {
        to.write(input.getBytes(StandardCharsets.UTF_8));
      }
      assertThat(process.waitFor()).as("%s", Files.readString(output)).isZero();
    } finally {
      Files.delete(output);
    }
  }
}
