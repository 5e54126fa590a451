package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

final class IdsTest {
  private static final Instant NOW = Instant.parse("2026-03-11T09:00:00.123Z");

  /** Before this an identifier's timestamp has no leap, after it no room: the year 10889. */
  private static final long LAST_MILLIS = (1L << 48) - 1;

  private final SettableClock clock = new SettableClock(NOW);
  private final Ids ids = new Ids(clock, new Random(1));

  @Property
  void areUuidsOfVersionSevenOfTheInstant(
      @ForAll @LongRange(max = LAST_MILLIS) long millis, @ForAll long seed) {
    Instant instant = Instant.ofEpochMilli(millis);
    UUID id = new Ids(new SettableClock(instant), new Random(seed)).next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(millisOf(id)).isEqualTo(millis);
  }

  private static long millisOf(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }

  @Example
  void haveTheKindThatIsAskedFor() {
    PersonId person = ids.next(PersonId::new);
    assertThat(person.value().version()).isEqualTo(7);
  }

  /** More than the counter of twelve bits can hold: the rest borrow from milliseconds to come. */
  @Example
  void areInOrderWithinOneMillisecond() {
    List<UUID> made = Stream.generate(ids::next).limit(20_000).toList();
    assertInOrder(made);
    assertThat(millisOf(made.getFirst())).isEqualTo(NOW.toEpochMilli());
    assertThat(millisOf(made.getLast())).isBetween(NOW.toEpochMilli() + 4, NOW.toEpochMilli() + 6);
  }

  @Example
  void areInOrderWhenTheClockGoesBack() {
    List<UUID> made = new ArrayList<>();
    made.add(ids.next());
    clock.pass(Duration.ofHours(-1));
    made.add(ids.next());
    made.add(ids.next());
    assertThat(made).allMatch(id -> millisOf(id) == NOW.toEpochMilli());
    clock.pass(Duration.ofHours(1).plusMillis(1));
    made.add(ids.next());
    assertThat(millisOf(made.getLast())).isEqualTo(NOW.toEpochMilli() + 1);
    assertInOrder(made);
  }

  @Property(tries = 200)
  void areInOrderHoweverTheClockGoes(
      @ForAll List<@LongRange(min = -5, max = 5) Long> steps, @ForAll long seed) {
    SettableClock restless = new SettableClock(NOW);
    Ids made = new Ids(restless, new Random(seed));
    List<UUID> all = new ArrayList<>();
    for (long step : steps) {
      restless.pass(Duration.ofMillis(step));
      all.add(made.next());
    }
    assertInOrder(all);
  }

  /** They are stored as text and compared as that. */
  private static void assertInOrder(List<UUID> made) {
    assertThat(made).extracting(UUID::toString).isSorted().doesNotHaveDuplicates();
    assertThat(made).isSortedAccordingTo(Comparator.naturalOrder());
  }

  /**
   * Without the part that is left to chance, which would hide that two threads met; they are made
   * to meet where it is asked for.
   */
  @Example
  void areEachMadeOnceByManyThreads() throws Exception {
    int threads = 8;
    int each = 500;
    RandomGenerator halting =
        () -> {
          LockSupport.parkNanos(1);
          return 0;
        };
    Ids shared = new Ids(Clock.systemUTC(), halting);
    CyclicBarrier start = new CyclicBarrier(threads);
    Callable<List<UUID>> maker =
        () -> {
          start.await();
          return Stream.generate(shared::next).limit(each).toList();
        };
    Set<UUID> all = new HashSet<>();
    try (ExecutorService running = Executors.newFixedThreadPool(threads)) {
      for (Future<List<UUID>> made : running.invokeAll(Collections.nCopies(threads, maker))) {
        assertInOrder(made.get());
        all.addAll(made.get());
      }
    }
    assertThat(all).hasSize(threads * each);
  }

  /** Two servers count by themselves: what tells them apart is the part that is left to chance. */
  @Example
  void ofTwoServersDifferWithinOneMillisecond() {
    Ids other = new Ids(clock, new Random(2));
    Set<UUID> all = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      all.add(ids.next());
      all.add(other.next());
    }
    assertThat(all).hasSize(2_000);
  }
}
