package se.fadder.kernel;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The maker of identifiers: UUIDs of version 7 (RFC 9562, section 5.7). Within one server they are
 * strictly increasing even inside one millisecond and when the clock steps back, by the counter of
 * section 6.2, method 1.
 */
public final class Ids {
  private static final int COUNTER_LIMIT = 1 << 12;

  private final Clock clock;
  private final RandomGenerator random;
  private long millis;
  private int counter;

  public Ids(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new identifier of the kind that {@code kind} makes, such as {@code PersonId::new}. */
  public <I extends Id> I next(Function<UUID, I> kind) {
    return kind.apply(next());
  }

  /** A new identifier without a kind. */
  public synchronized UUID next() {
    long now = clock.millis();
    if (now > millis) {
      millis = now;
      counter = random.nextInt(COUNTER_LIMIT / 2);
    } else if (++counter == COUNTER_LIMIT) {
      millis++;
      counter = 0;
    }
    long high = millis << 16 | 0x7000 | counter;
    long low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
    return new UUID(high, low);
  }

  /**
   * An identifier that says nothing of when it was made: a UUID of version 4. For rows that are to
   * be in no order.
   */
  public UUID timeless() {
    long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
    long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
    return new UUID(high, low);
  }
}
