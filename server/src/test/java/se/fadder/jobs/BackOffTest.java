package se.fadder.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tests how long what failed is left alone. */
class BackOffTest {
  @Property
  void itIsAnywhereFromNothingToTheMost(
      @ForAll @IntRange(min = 1, max = 1_000_000) int attempt, @ForAll long seed) {
    Duration wait = new BackOff(new Random(seed)).after(attempt);
    assertThat(wait).isBetween(Duration.ZERO, BackOff.most(attempt));
  }

  @Test
  void theMostDoublesUpToALimit() {
    assertThat(IntStream.of(1, 2, 3, 4, 9, 10, 11, 100).mapToObj(BackOff::most))
        .extracting(Duration::toSeconds)
        .containsExactly(2L, 4L, 8L, 16L, 512L, 600L, 600L, 600L);
  }

  @Test
  void whatFailedTogetherComesBackSpread() {
    BackOff backOff = new BackOff(new Random(7));
    Duration half = BackOff.most(6).dividedBy(2);
    long early =
        IntStream.range(0, 1_000).filter(i -> backOff.after(6).compareTo(half) < 0).count();
    assertThat(early).isBetween(400L, 600L);
  }
}
