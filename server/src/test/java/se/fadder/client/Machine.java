package se.fadder.client;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine that tests of the client need and Maven does not bring. */
final class Machine {
  private static final List<String> WHOLE =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Machine() {}

  /** Node, which drives browsers and runs what needs none. */
  static Path node() {
    return program("Node", List.of("node", "nodejs"));
  }

  /** The whole Chromium. */
  static Path chromium() {
    return program("Chromium", WHOLE);
  }

  /** If possible the Chromium without windows: it starts a page in two thirds of the time. */
  static Path chromiumWithoutWindows() {
    return program(
        "Chromium", Stream.concat(Stream.of("chromium-headless-shell"), WHOLE.stream()).toList());
  }

  /** Where there is none the test is skipped, or fails if browsers are required. */
  private static Path program(String title, List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(name ->
            Stream.of(path.split(File.pathSeparator, -1)).map(Path::of).map(d -> d.resolve(name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> without(title));
  }

  private static Path without(String title) {
    if (isRequired()) {
      return fail("required: no " + title);
    }
    System.out.println("Tests of the client skipped: no " + title);
    return abort("skipped: no " + title);
  }

  private static boolean isRequired() {
    return Boolean.getBoolean("browser.required")
        || Boolean.parseBoolean(System.getenv("FADDER_BROWSER_REQUIRED"));
  }
}
