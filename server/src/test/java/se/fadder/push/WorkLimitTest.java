package se.fadder.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
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
class WorkLimitTest {
  private final WorkLimit limit = new WorkLimit(2);

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
            limit.working(() -> {
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
            limit.working(() ->
                limit.waiting(() -> {
                  allWait.countDown();
                  return await(allWait);
                })));
    assertThat(allWait.getCount()).isZero();
  }

  @Test
  void whoeverWaitsWithoutHavingWorkedMakesNoRoomForMore() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(limit.waiting(() -> "heard")).isEqualTo("heard");
    }
    assertThat(mostAtOnce()).isEqualTo(2);
  }

  @Test
  void whatFailsLeavesItsRoomToOthers() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() ->
              limit.working(() ->
                  limit.waiting(() -> {
                    throw new IOException("no");
                  })));
    }
    assertThat(mostAtOnce()).isEqualTo(2);
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
