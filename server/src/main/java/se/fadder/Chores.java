package se.fadder;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does now and then what may be done at any time, such as deleting what is over. */
final class Chores implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Chores.class.getName());

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fadder-chores").factory());

  /** Begins; one that fails is tried again at the next time. */
  Chores(Duration every, Runnable chore) {
    ScheduledFuture<?> _ =
        thread.scheduleWithFixedDelay(
            () -> attempt(chore), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void attempt(Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a chore is left for the next time", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
