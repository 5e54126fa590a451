package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackgroundThrottleTest {
  private final AtomicInteger requests = new AtomicInteger();
  private final BackgroundThrottle background = new BackgroundThrottle(2, 0, requests::get);

  @Test
  void noMoreWorkAtOnceThanMay() throws Exception {
    assertThat(mostAtOnce()).isEqualTo(2);
  }

  private int mostAtOnce() throws Exception {
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    together(
        50,
        () ->
            background.working(() -> {
              most.accumulateAndGet(working.incrementAndGet(), Math::max);
              Thread.sleep(1);
              return working.decrementAndGet();
            }));
    return most.get();
  }

  @Test
  void whoeverWaitsMakesRoom() throws Exception {
    CountDownLatch allWait = new CountDownLatch(50);
    together(
        50,
        () ->
            background.working(() ->
                background.waiting(() -> {
                  allWait.countDown();
                  return await(allWait);
                })));
    assertThat(allWait.getCount()).isZero();
  }

  @Test
  void whoeverWaitsWithoutHavingWorkedMakesNoRoomForMore() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(background.waiting(() -> "heard")).isEqualTo("heard");
    }
    assertThat(mostAtOnce()).isEqualTo(2);
  }

  @Test
  void whatFailsLeavesItsRoomToOthers() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() ->
              background.working(() ->
                  background.waiting(() -> {
                    throw new IOException("no");
                  })));
    }
    assertThat(mostAtOnce()).isEqualTo(2);
  }

  @Test
  void whatWouldWaitForItselfIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> background.working(() -> background.working(() -> 1)));
  }

  @Test
  void itBeginsWhenTheLastRequestIsOver() throws Exception {
    BackgroundThrottle patient = new BackgroundThrottle(1, 0, requests::get, Duration.ofMinutes(1));
    requests.set(1);
    AtomicInteger seen = new AtomicInteger(-1);
    Thread thread =
        Thread.ofVirtual()
            .start(() -> patient.working(() -> seen.compareAndSet(-1, requests.get())));
    Thread.sleep(5);
    requests.set(0);
    thread.join();
    assertThat(seen).hasValue(0);
  }

  @Test
  void itDoesNotYieldToRequestsThatAreServedBesideIt() {
    BackgroundThrottle patient = new BackgroundThrottle(1, 2, requests::get, Duration.ofMinutes(1));
    requests.set(2);
    assertThat(patient.<Integer, RuntimeException>working(requests::get)).isEqualTo(2);
  }

  @Test
  void whereRequestsNeverCeaseItWorksNevertheless() {
    requests.set(1);
    assertThat(millis(() -> 1)).isGreaterThanOrEqualTo(25);
  }

  /** Or thirty thousand messages would take twelve minutes wherever somebody always asks. */
  @Test
  void whatHasGivenWayInVainWorksAsLongWithoutLooking() {
    requests.set(1);
    AtomicInteger done = new AtomicInteger();
    long began = System.nanoTime();
    while (System.nanoTime() - began < 500_000_000L) {
      background.working(() -> {
        Thread.onSpinWait();
        return done.incrementAndGet();
      });
    }
    assertThat(done.get()).isGreaterThan(1000);
  }

  @Test
  void thenItGivesWayAnew() throws Exception {
    requests.set(1);
    background.working(() -> 1);
    Thread.sleep(30);
    assertThat(millis(() -> 1)).isGreaterThanOrEqualTo(25);
  }

  private long millis(BackgroundThrottle.Work<Integer, RuntimeException> work) {
    long began = System.nanoTime();
    background.working(work);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private static boolean await(CountDownLatch latch) throws IOException {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void together(int threads, Callable<?> work) throws Exception {
    List<Future<?>> done = new ArrayList<>();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < threads; i++) {
        done.add(all.submit(work));
      }
    }
    for (Future<?> one : done) {
      one.get();
    }
  }
}
