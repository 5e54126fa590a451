package se.fadder.kernel;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * The throttle of background work, which nobody waits for: it takes half of the processors at most,
 * and yields while more requests are at work than the other half can serve at once. Where that
 * never ceases it yields half of the time.
 */
public final class BackgroundThrottle {
  /** How long it yields at most before it works without looking. */
  private static final Duration PATIENCE = Duration.ofMillis(25);

  /** How often it looks how many requests are at work, while it yields. */
  private static final Duration GLANCE = Duration.ofNanos(500_000);

  private static final ScopedValue<BackgroundThrottle> WITHIN = ScopedValue.newInstance();

  private final Semaphore free;
  private final int spare;
  private final IntSupplier requests;
  private final long patience;

  /** When it has last yielded in vain, by {@link System#nanoTime}. */
  private volatile long yieldedInVain;

  /**
   * Creates a throttle.
   *
   * @param most threads that work at once, at least 1; one that waits for input or output does not
   *     count
   * @param spare requests that are served beside it at once, so that it need not yield to them
   * @param requests how many are at work; one that waits for the disk does not count
   */
  public BackgroundThrottle(int most, int spare, IntSupplier requests) {
    this(most, spare, requests, PATIENCE);
  }

  BackgroundThrottle(int most, int spare, IntSupplier requests, Duration patience) {
    this.free = new Semaphore(most);
    this.spare = spare;
    this.requests = requests;
    this.patience = patience.toNanos();
    this.yieldedInVain = System.nanoTime() - this.patience;
  }

  /**
   * Creates the throttle of this machine: half of its processors, at least one. The others are the
   * requests'.
   *
   * @param requests how many are at work; one that waits for the disk does not count
   */
  public static BackgroundThrottle ofThisMachine(IntSupplier requests) {
    int processors = Runtime.getRuntime().availableProcessors();
    int most = Math.max(1, processors / 2);
    return new BackgroundThrottle(most, processors - most, requests);
  }

  /** The work of one thread. */
  public interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Runs the work as soon as a place is free and requests have been let ahead.
   *
   * @throws IllegalStateException inside of such work, which would wait for itself
   */
  public <T, E extends Exception> T working(Work<T, E> work) throws E {
    if (WITHIN.isBound()) {
      throw new IllegalStateException("work in the background within other such work");
    }
    free.acquireUninterruptibly();
    try {
      yieldToRequests();
      return ScopedValue.where(WITHIN, this).call(work::run);
    } finally {
      free.release();
    }
  }

  /**
   * Runs something that waits for input or output; inside of {@link #working} its place is free for
   * other work meanwhile.
   */
  public <T> T waiting(Work<T, IOException> wait) throws IOException {
    if (!WITHIN.isBound()) {
      return wait.run();
    }
    free.release();
    try {
      return wait.run();
    } finally {
      free.acquireUninterruptibly();
    }
  }

  private void yieldToRequests() {
    long began = System.nanoTime();
    if (began - yieldedInVain < patience) {
      return;
    }
    while (requests.getAsInt() > spare) {
      if (System.nanoTime() - began > patience) {
        yieldedInVain = System.nanoTime();
        return;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }
}
