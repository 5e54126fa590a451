package se.fadder.graph.engine;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The watch over operations that run for longer than they may, which stops them. A thread looks at
 * all that run ten times within that time: an alarm for each operation would wake a thread for
 * each.
 */
final class Deadlines implements AutoCloseable {
  private static final int LOOKS = 10;

  private final Set<Running> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService looker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("graph-deadlines").factory());

  Deadlines(Duration most) {
    long pause = most.toNanos() / LOOKS;
    ScheduledFuture<?> _ =
        looker.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
  }

  /** Something that runs, until it is closed. */
  final class Running implements AutoCloseable {
    private final Runnable stop;
    private int looks;

    private Running(Runnable stop) {
      this.stop = stop;
    }

    @Override
    public void close() {
      running.remove(this);
    }
  }

  /**
   * Begins to count the time of something.
   *
   * @param stop may be called from another thread, and more than once
   */
  Running begin(Runnable stop) {
    Running begun = new Running(stop);
    running.add(begun);
    return begun;
  }

  private void look() {
    for (Running one : running) {
      if (++one.looks > LOOKS) {
        one.stop.run();
      }
    }
  }

  @Override
  public void close() {
    looker.shutdownNow();
  }
}
