package se.fadder.storm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tests generated operations and bodies, by people of every role and by nobody: each is answered,
 * none with a fault of the server, and none is kept in memory.
 */
final class StormTest {
  /**
   * The seed of the same requests each time, but for the ids of things; {@code -Dstorm.seed} makes
   * others.
   */
  private static final long SEED = Long.getLong("storm.seed", 20_261_124);

  @Test
  @Tag("slow")
  @Timeout(120)
  void ofTwoThousandRequests() throws IOException {
    Storm storm = Storm.of(2_000, SEED);
    System.out.println(storm.report());
    assertThat(storm.faults()).isEmpty();
    assertThat(storm.answered()).isGreaterThan(storm.sent() / 4);
  }

  /** Memory is looked at from the third tenth on: caches are full by then. */
  @Test
  @Tag("storm")
  @Timeout(1_800)
  void ofAHundredThousandRequests() throws IOException {
    Storm storm = Storm.of(Integer.getInteger("storm.requests", 100_000), SEED);
    System.out.println(storm.report());
    assertThat(storm.faults()).isEmpty();
    assertThat(storm.answered()).isGreaterThan(storm.sent() / 4);
    assertThat(storm.memory().getLast()).isLessThan(storm.memory().get(2) + (16 << 20));
  }
}
