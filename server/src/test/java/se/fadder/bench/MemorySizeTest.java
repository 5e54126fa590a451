package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests that Java takes the flags of {@code deploy/MEMORY.md}, and that each size was measured. */
final class MemorySizeTest {
  /** What is resident beside the heap, in MiB, as the page says. */
  private static final int BESIDE_HEAP = 210;

  private static final int BESIDE_HEAP_WITH_ONE_COMPILER = 160;

  private static final Pattern MOST_HEAP = Pattern.compile(" MaxHeapSize += (\\d+) ");

  /** A row of what was measured: the size, whose data, and three times what was resident. */
  private static final Pattern MEASURED =
      Pattern.compile("\\| (\\d+) \\| (\\w[^|]*) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|.*");

  @TestFactory
  List<DynamicTest> javaTakesTheFlagsOfEachSizeAndItsHeapLeavesRoom() throws IOException {
    assertThat(MemorySize.documented()).extracting(MemorySize::mib).isSorted().contains(256);
    return MemorySize.documented().stream()
        .map(size ->
            DynamicTest.dynamicTest(
                size.mib() + " MiB",
                () -> {
                  String chosen = chosen(size);
                  assertThat(MOST_HEAP.matcher(chosen).results())
                      .as(chosen)
                      .singleElement()
                      .satisfies(heap ->
                          assertThat((Long.parseLong(heap.group(1)) >> 20) + besideHeap(size))
                              .isLessThanOrEqualTo(size.mib()));
                }))
        .toList();
  }

  private static int besideHeap(MemorySize size) {
    return size.flags().contains("-XX:TieredStopAtLevel=1")
        ? BESIDE_HEAP_WITH_ONE_COMPILER
        : BESIDE_HEAP;
  }

  /** What Java makes of the flags, or what it has against them. */
  private static String chosen(MemorySize size) throws IOException {
    List<String> command = new ArrayList<>(List.of(Child.java(), Child.FLAGS));
    command.addAll(size.flags());
    command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(java.getInputStream().readAllBytes(), UTF_8);
  }

  @TestFactory
  List<DynamicTest> eachSizeWasMeasuredAndHeld() throws IOException {
    List<MatchResult> measured =
        Files.readAllLines(MemorySize.PAGE).stream()
            .flatMap(line -> MEASURED.matcher(line).results())
            .toList();
    return MemorySize.documented().stream()
        .map(size ->
            DynamicTest.dynamicTest(
                size.mib() + " MiB",
                () -> {
                  List<MatchResult> rows =
                      measured.stream()
                          .filter(row -> Integer.parseInt(row.group(1)) == size.mib())
                          .toList();
                  assertThat(rows)
                      .extracting(row -> row.group(2))
                      .containsExactly("demonstration", "30,000 people");
                  for (MatchResult row : rows) {
                    assertThat(List.of(3, 4, 5))
                        .extracting(column -> Integer.parseInt(row.group(column)))
                        .isSorted()
                        .allMatch(mib -> mib <= size.mib());
                  }
                }))
        .toList();
  }
}
