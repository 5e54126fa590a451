package se.fadder.push;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many threads work at once; one that waits for the other side does not count. What is
 * sent in the background leaves the processors to whoever waits for an answer.
 */
final class WorkLimit {
  private static final ScopedValue<WorkLimit> WITHIN = ScopedValue.newInstance();

  private final Semaphore free;

  /**
   * Makes one.
   *
   * @param most threads, at least 1
   */
  WorkLimit(int most) {
    free = new Semaphore(most);
  }

  /** Half of the processors. */
  static WorkLimit ofThisMachine() {
    return new WorkLimit(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  /** What a thread does. */
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Works as soon as there is room. */
  <T, E extends Exception> T working(Work<T, E> work) throws E {
    free.acquireUninterruptibly();
    try {
      return ScopedValue.where(WITHIN, this).call(work::run);
    } finally {
      free.release();
    }
  }

  /** Waits; who does so inside of {@link #working} makes room for another meanwhile. */
  <T> T waiting(Work<T, IOException> wait) throws IOException {
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
}
