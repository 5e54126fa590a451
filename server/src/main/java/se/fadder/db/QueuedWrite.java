package se.fadder.db;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.CurrentRequest;
import se.fadder.kernel.Event;

/** A unit of work on its way through the writer, with its caller who waits. */
final class QueuedWrite<T extends @Nullable Object> {
  private final Function<WriteTx, T> work;
  private final CountDownLatch answered = new CountDownLatch(1);
  private final @Nullable CurrentRequest request = CurrentRequest.orNull();
  private final long asked = System.nanoTime();
  private long began;
  private final Set<Event> announced = new LinkedHashSet<>();
  private boolean succeeded;
  private @Nullable RuntimeException failure;
  private Supplier<T> outcome =
      () -> {
        throw new IllegalStateException("not run");
      };

  QueuedWrite(Function<WriteTx, T> work) {
    this.work = work;
  }

  /** Whether a request waits for it, and not work in the background. */
  boolean isOfRequest() {
    return request != null;
  }

  /** Runs the work; what it throws is kept for its caller. Returns false when it threw. */
  boolean run(Session session) {
    began = System.nanoTime();
    succeeded = false; // It may have been, before its group was lost.
    failure = null;
    announced.clear();
    try {
      // On behalf of whoever asked, so that what it logs can be told apart.
      T result =
          request == null
              ? session.run(work, announced)
              : request.call(() -> session.run(work, announced));
      outcome = () -> result;
      succeeded = true;
    } catch (RuntimeException e) {
      failure = e;
      outcome =
          () -> {
            throw e;
          };
    } catch (Error e) {
      outcome =
          () -> {
            throw e;
          };
    }
    return succeeded;
  }

  boolean succeeded() {
    return succeeded;
  }

  /** The exception that the work has thrown; null when that was an Error, or nothing. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  /** The events that the work has published, if it succeeded. */
  Set<Event> announced() {
    return succeeded ? announced : Set.of();
  }

  /** Tells the watch how long the work has waited and taken until now. */
  void report(DatabaseWatch watch) {
    watch.unit(true, began - asked, System.nanoTime() - began);
  }

  /** Lets the caller go on with the outcome of {@link #run}. */
  void acknowledge() {
    answered.countDown();
  }

  /** Lets the caller go on with a failure of the commit, whatever the work itself came to. */
  void fail(RuntimeException failure) {
    outcome =
        () -> {
          throw failure;
        };
    answered.countDown();
  }

  /**
   * Waits for the answer, even when interrupted: a caller that left could not know whether its work
   * was stored.
   */
  T await() {
    boolean interrupted = false;
    while (true) {
      try {
        answered.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcome.get();
  }

  /** The class that wrote the work, for the log. */
  String origin() {
    String name = work.getClass().getName();
    int lambda = name.indexOf("$$");
    return lambda < 0 ? name : name.substring(0, lambda);
  }
}
