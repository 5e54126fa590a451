package se.fadder.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fadder.kernel.PersonId;

/**
 * Tests that nobody keeps everybody else waiting: each person's operations wait for one another.
 */
@Timeout(60)
final class FairShareTest {
  private static final PersonId EAGER = new PersonId(new UUID(1, 1));
  private static final PersonId OTHER = new PersonId(new UUID(2, 2));

  private static FairShare shares(int waiting, Duration patience) {
    return new FairShare(
        new Limits(1_000, 1_000, 10, 10, 10, 10, 1_000, 1_000, 2, waiting, patience));
  }

  @Test
  void twoAtOnceAndOthersOfThePersonAfterThem() {
    FairShare shares = shares(1, Duration.ofMillis(20));
    try (FairShare.Turn first = shares.take(EAGER);
        FairShare.Turn second = shares.take(EAGER)) {
      assertThat(first).isNotNull();
      assertThat(second).isNotNull();
      assertThat(shares.take(EAGER)).as("it has waited for too long").isNull();
      try (FairShare.Turn other = shares.take(OTHER)) {
        assertThat(other).isNotNull();
      }
    }
    try (FairShare.Turn again = shares.take(EAGER)) {
      assertThat(again).isNotNull();
    }
    assertThat(shares.people()).isZero();
  }

  @Test
  void noMoreWaitThanMay() {
    FairShare shares = shares(0, Duration.ofMinutes(1));
    try (FairShare.Turn first = shares.take(EAGER);
        FairShare.Turn second = shares.take(EAGER)) {
      assertThat(List.of(first, second)).doesNotContainNull();
      long start = System.nanoTime();
      assertThat(shares.take(EAGER)).isNull();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
    assertThat(shares.people()).isZero();
  }

  @Test
  void neverMoreThanTwoAtOnceAndAllInTheEnd() throws Exception {
    FairShare shares = shares(100, Duration.ofMinutes(1));
    AtomicInteger underWay = new AtomicInteger();
    Callable<@Nullable Integer> operation =
        () -> {
          try (FairShare.Turn turn = shares.take(EAGER)) {
            int now = underWay.incrementAndGet();
            Thread.sleep(1);
            underWay.decrementAndGet();
            return turn == null ? null : now;
          }
        };
    List<Integer> seen = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> one : all.invokeAll(Collections.nCopies(100, operation))) {
        seen.add(one.get());
      }
    }
    assertThat(seen).hasSize(100).doesNotContainNull().allMatch(now -> now <= 2);
    assertThat(shares.people()).isZero();
  }
}
