package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests in which order queries are let through, how many at once, and which are sent away. */
@Timeout(60)
final class QueryGateTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final List<Integer> through = Collections.synchronizedList(new ArrayList<>());

  private static void nobody(long waited) {}

  private static QueryGate.Place entered(QueryGate gate) {
    return Objects.requireNonNull(gate.enter());
  }

  /** Begins queries one after the other, each of which waits before the next one comes. */
  private List<Thread> queue(QueryGate gate, int number) throws InterruptedException {
    List<Thread> queries = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int query = i;
      int before = gate.waiting();
      queries.add(
          Thread.startVirtualThread(() -> {
            try (QueryGate.Place place = gate.enter()) {
              through.add(place == null ? -1 : query);
            }
          }));
      while (gate.waiting() == before) {
        Thread.sleep(1);
      }
      // It has been counted, and joins the queue of places next.
      while (queries.getLast().getState() == Thread.State.RUNNABLE) {
        Thread.sleep(1);
      }
    }
    return queries;
  }

  private static void join(List<Thread> queries) throws InterruptedException {
    for (Thread query : queries) {
      query.join();
    }
  }

  private static List<Integer> upTo(int number) {
    return IntStream.range(0, number).boxed().toList();
  }

  @Test
  void theyGoThroughInTheOrderInWhichTheyCame() throws InterruptedException {
    QueryGate gate = new QueryGate(1, 100, LONG, QueryGateTest::nobody);
    List<Thread> queries;
    try (QueryGate.Place _ = entered(gate)) {
      queries = queue(gate, 100);
      assertThat(through).isEmpty();
    }
    join(queries);
    assertThat(through).isEqualTo(upTo(100));
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void aSlowOneLetsNobodyPassOutOfOrder() throws InterruptedException {
    QueryGate gate = new QueryGate(2, 100, LONG, QueryGateTest::nobody);
    try (QueryGate.Place _ = entered(gate)) {
      List<Thread> queries;
      try (QueryGate.Place _ = entered(gate)) {
        queries = queue(gate, 50);
        assertThat(through).isEmpty();
      }
      join(queries);
      assertThat(through).isEqualTo(upTo(50));
    }
  }

  @Test
  void neverMoreAtOnceThanMay() throws InterruptedException {
    QueryGate gate = new QueryGate(3, 1_000, LONG, QueryGateTest::nobody);
    AtomicInteger within = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> queries =
        IntStream.range(0, 200)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> {
                  try {
                    start.await();
                    try (QueryGate.Place _ = entered(gate)) {
                      most.accumulateAndGet(within.incrementAndGet(), Math::max);
                      Thread.sleep(1);
                      within.decrementAndGet();
                    }
                    through.add(i);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }))
            .toList();
    start.countDown();
    join(queries);
    assertThat(through).hasSize(200);
    assertThat(most).hasValue(3);
  }

  @Test
  void oneThatIsOneTooManyIsSentAwayAtOnce() throws InterruptedException {
    QueryGate gate = new QueryGate(1, 3, LONG, QueryGateTest::nobody);
    List<Thread> queries;
    try (QueryGate.Place _ = entered(gate)) {
      queries = queue(gate, 3);
      long asked = System.nanoTime();
      assertThat(gate.enter()).isNull();
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(LONG.dividedBy(2));
      assertThat(gate.waiting()).isEqualTo(3);
    }
    join(queries);
    assertThat(through).isEqualTo(upTo(3));
  }

  @Test
  void oneThatHasWaitedTooLongIsSentAwayAndTakesNoPlace() {
    QueryGate gate = new QueryGate(1, 3, Duration.ofMillis(20), QueryGateTest::nobody);
    for (int times = 0; times < 3; times++) {
      try (QueryGate.Place _ = entered(gate)) {
        assertThat(gate.enter()).isNull();
      }
    }
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void oneThatIsInterruptedLeavesItsTurnToTheNext() throws InterruptedException {
    QueryGate gate = new QueryGate(1, 100, LONG, QueryGateTest::nobody);
    List<Thread> queries;
    try (QueryGate.Place _ = entered(gate)) {
      queries = queue(gate, 5);
      queries.get(0).interrupt();
      queries.get(0).join();
      queries.get(3).interrupt();
      queries.get(3).join();
      assertThat(through).containsExactly(-1, -1);
    }
    join(queries);
    assertThat(through).containsExactly(-1, -1, 1, 2, 4);
    assertThat(gate.waiting()).isZero();
  }

  @Test
  void howLongTheyHaveWaitedIsTold() throws InterruptedException {
    List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    QueryGate gate = new QueryGate(1, 1, LONG, waits::add);
    List<Thread> queries;
    try (QueryGate.Place _ = entered(gate)) {
      queries = queue(gate, 1);
      assertThat(gate.enter()).as("one too many, of which nothing is told").isNull();
      Thread.sleep(20);
    }
    join(queries);
    assertThat(waits).hasSize(2);
    assertThat(Duration.ofNanos(waits.getLast())).isGreaterThan(Duration.ofMillis(20));
  }
}
