package se.fadder.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A stack of what was opened. It is closed from the top: what was opened last goes first, as it may
 * stand on what was opened before. One that fails to close keeps no other from being closed.
 */
public final class CloseStack implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /** Puts something on top, and gives it back. */
  public synchronized <T extends AutoCloseable> T add(T one) {
    opened.push(one);
    return one;
  }

  /**
   * Closes all.
   *
   * @throws IllegalStateException when some of it failed to close, after all the rest is closed
   */
  @Override
  public void close() {
    IllegalStateException failed = null;
    for (AutoCloseable one = next(); one != null; one = next()) {
      try {
        one.close();
      } catch (Exception e) {
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        if (failed == null) {
          failed = new IllegalStateException("not everything was closed", e);
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /**
   * Closes all after a failure; whatever fails to close is added to its exception as suppressed.
   */
  public void closeAfter(Throwable failure) {
    try {
      close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private synchronized @Nullable AutoCloseable next() {
    return opened.poll();
  }
}
