package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ChunksTest {
  @Property
  void nothingIsLostAndNoChunkIsTooLarge(
      @ForAll @IntRange(max = 200) int count, @ForAll @IntRange(min = 1, max = 70) int most) {
    List<Integer> all = IntStream.range(0, count).boxed().toList();
    List<List<Integer>> chunks = Chunks.of(all, most);
    assertThat(chunks.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    assertThat(chunks).allSatisfy(chunk -> assertThat(chunk).hasSizeBetween(1, most));
    assertThat(chunks).hasSize((count + most - 1) / most);
  }
}
