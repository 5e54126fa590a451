package se.fadder.fcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.SettableClock;

/** Tests when messages are kept back. */
class CircuitBreakerTest {
  private static final FcmAnswer DOWN = new FcmAnswer.Unavailable(Optional.empty(), "down");
  private static final FcmAnswer UP = new FcmAnswer.Accepted("name");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-11T09:00:00Z"));
  private final CircuitBreaker circuitBreaker = new CircuitBreaker(clock, new Random(1));

  private static FcmAnswer asksFor(Duration wait) {
    return new FcmAnswer.Unavailable(Optional.of(wait), "down");
  }

  private void note(FcmAnswer answer, int times) {
    for (int i = 0; i < times; i++) {
      circuitBreaker.note(answer);
    }
  }

  @Test
  void aFewFailuresAreLetPass() {
    note(DOWN, CircuitBreaker.MOST_FAILURES - 1);
    assertThat(circuitBreaker.mayTry()).isTrue();
    circuitBreaker.note(UP);
    note(DOWN, CircuitBreaker.MOST_FAILURES - 1);
    assertThat(circuitBreaker.mayTry()).as("only those in a row count").isTrue();
    circuitBreaker.note(DOWN);
    assertThat(circuitBreaker.mayTry()).isFalse();
    assertThat(circuitBreaker.restsUntil()).isPresent();
  }

  @Test
  void refusedCredentialsAndTooManyCountAsWell() {
    note(new FcmAnswer.Unauthorized("401"), 3);
    note(new FcmAnswer.TooMany(Optional.empty()), CircuitBreaker.MOST_FAILURES - 3);
    assertThat(circuitBreaker.mayTry()).isFalse();
  }

  @Test
  void whatIsWrongWithOneDeviceSaysThatFcmWorks() {
    for (FcmAnswer answer :
        List.of(
            new FcmAnswer.Unregistered(),
            new FcmAnswer.WrongSender(),
            new FcmAnswer.BadToken(),
            new FcmAnswer.BadMessage("field"))) {
      note(DOWN, CircuitBreaker.MOST_FAILURES - 1);
      circuitBreaker.note(answer);
      circuitBreaker.note(DOWN);
      assertThat(circuitBreaker.mayTry()).isTrue();
      circuitBreaker.note(UP);
    }
  }

  @Test
  void afterTheRestOneIsLetThroughAndItsAnswerCounts() {
    note(DOWN, CircuitBreaker.MOST_FAILURES);
    clock.pass(CircuitBreaker.FIRST_REST);
    assertThat(circuitBreaker.restsUntil()).isEmpty();
    assertThat(circuitBreaker.mayTry()).isTrue();
    assertThat(circuitBreaker.mayTry()).as("one only").isFalse();
    assertThat(circuitBreaker.restsUntil()).hasValue(clock.instant().plus(CircuitBreaker.GLANCE));
    circuitBreaker.note(UP);
    assertThat(circuitBreaker.mayTry()).isTrue();
    assertThat(circuitBreaker.mayTry()).isTrue();
    assertThat(circuitBreaker.restsUntil()).isEmpty();
  }

  @Test
  void oneThatIsLostDoesNotKeepTheOthersForEver() {
    note(DOWN, CircuitBreaker.MOST_FAILURES);
    clock.pass(CircuitBreaker.FIRST_REST);
    assertThat(circuitBreaker.mayTry()).isTrue();
    clock.pass(CircuitBreaker.LONGEST_TRIAL.minusMillis(1));
    assertThat(circuitBreaker.mayTry()).isFalse();
    clock.pass(Duration.ofMillis(1));
    assertThat(circuitBreaker.mayTry()).isTrue();
  }

  @Test
  void restsGrowTwofoldUpToTheLongest() {
    CircuitBreaker steady = new CircuitBreaker(clock, new Longest());
    for (int i = 0; i < CircuitBreaker.MOST_FAILURES; i++) {
      steady.note(DOWN);
    }
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
      assertThat(steady.restsUntil()).hasValue(clock.instant().plusSeconds(seconds));
      clock.pass(Duration.ofSeconds(seconds));
      assertThat(steady.mayTry()).isTrue();
      steady.note(DOWN);
    }
  }

  /** A source of randomness that draws the greatest each time. */
  private static final class Longest extends Random {
    private static final long serialVersionUID = 1;

    @Override
    public long nextLong(long origin, long bound) {
      return bound - 1;
    }
  }

  @Test
  void aHundredThatWereUnderWayDoNotDoubleTheRest() {
    note(DOWN, 100);
    assertThat(circuitBreaker.restsUntil().orElseThrow())
        .isBeforeOrEqualTo(clock.instant().plus(CircuitBreaker.FIRST_REST));
  }

  @Test
  void whatFcmAsksForIsWaitedOut() {
    circuitBreaker.note(asksFor(Duration.ofSeconds(90)));
    clock.pass(Duration.ofSeconds(30));
    circuitBreaker.note(UP);
    assertThat(circuitBreaker.restsUntil()).as("a late answer does not end it").isPresent();
    circuitBreaker.note(new FcmAnswer.TooMany(Optional.of(Duration.ofSeconds(90))));
    clock.pass(Duration.ofSeconds(89));
    assertThat(circuitBreaker.mayTry()).isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(circuitBreaker.mayTry()).isTrue();
  }

  @Test
  void anAbsurdWishIsNotBelieved() {
    circuitBreaker.note(asksFor(Duration.ofDays(365)));
    clock.pass(CircuitBreaker.LONGEST_ASKED);
    assertThat(circuitBreaker.mayTry()).isTrue();
  }

  /**
   * Whatever is answered and however the clock jumps: no rest is longer than what was asked for and
   * the longest of our own, counted by the time that has really passed; and it is at least what was
   * asked for, unless the clock was put ahead.
   */
  @Property
  void restsEndInTime(@ForAll @Size(max = 60) List<@IntRange(max = 999) Integer> dice) {
    SettableClock jumping = new SettableClock(Instant.parse("2026-03-11T09:00:00Z"));
    CircuitBreaker tested = new CircuitBreaker(jumping, new Random(dice.hashCode()));
    for (int die : dice) {
      switch (die % 6) {
        case 0 -> tested.note(DOWN);
        case 1 -> tested.note(UP);
        case 2 -> tested.note(asksFor(Duration.ofSeconds(die)));
        case 3 -> jumping.pass(Duration.ofHours(die % 2 == 0 ? 1 : -1));
        case 4 -> jumping.pass(Duration.ofMillis(die * 10L));
        default -> tested.mayTry();
      }
      Instant latest = jumping.instant().plusSeconds(1000).plus(CircuitBreaker.LONGEST_REST);
      assertThat(tested.restsUntil().orElse(Instant.MIN)).isBeforeOrEqualTo(latest);
    }
    jumping.pass(Duration.ofHours(-1));
    tested.mayTry();
    jumping.pass(Duration.ofSeconds(1000).plus(CircuitBreaker.LONGEST_REST));
    assertThat(tested.mayTry()).as("a clock that was put back keeps nothing back").isTrue();
  }

  @Property
  void atLeastWhatWasAskedFor(
      @ForAll @IntRange(min = 1, max = 3600) int seconds,
      @ForAll @IntRange(max = 20) int failuresBefore,
      @ForAll boolean putBack) {
    SettableClock jumping = new SettableClock(Instant.parse("2026-03-11T09:00:00Z"));
    CircuitBreaker tested = new CircuitBreaker(jumping, new Random(seconds));
    for (int i = 0; i < failuresBefore; i++) {
      tested.note(DOWN);
    }
    tested.note(asksFor(Duration.ofSeconds(seconds)));
    if (putBack) {
      jumping.pass(Duration.ofHours(-1));
      tested.mayTry();
    }
    jumping.pass(Duration.ofSeconds(seconds).minusMillis(1));
    assertThat(tested.mayTry()).isFalse();
  }

  @Test
  void manyAtOnceGetOneThrough() throws Exception {
    note(DOWN, CircuitBreaker.MOST_FAILURES);
    clock.pass(CircuitBreaker.FIRST_REST);
    AtomicInteger through = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 50)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> through.addAndGet(circuitBreaker.mayTry() ? 1 : 0)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(through).hasValue(1);
  }
}
