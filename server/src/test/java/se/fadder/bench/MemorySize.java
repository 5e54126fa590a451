package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A size of memory that {@code deploy/MEMORY.md} names, with the flags that a server of that size
 * takes beside {@code deploy/jvm.options}.
 *
 * @param mib what the container or the service may take at most
 */
record MemorySize(int mib, List<String> flags) {
  static final Path PAGE = Path.of("..", "deploy", "MEMORY.md");

  /** A row of the table of flags: the size, then flags as code or nothing. */
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (?:none|`([^`]*)`) \\|.*");

  static List<MemorySize> documented() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .map(MemorySize::of)
        .toList();
  }

  private static MemorySize of(MatchResult row) {
    String flags = row.group(2) == null ? "" : row.group(2);
    return new MemorySize(
        Integer.parseInt(row.group(1)),
        Stream.of(flags.split(" ")).filter(flag -> !flag.isEmpty()).toList());
  }
}
