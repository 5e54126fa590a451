package se.fadder.db;

import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge whether what is written reaches the disk, as the last attempt has shown. A commit
 * of nothing shows nothing: whoever commits has it carry something of its own when {@link
 * #wantsProof} says so.
 */
final class WriteHealth {
  /** How long it is believed that writes work. */
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long PATIENCE_SECONDS = 10;

  private static final System.Logger LOG = System.getLogger(WriteHealth.class.getName());

  private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> asked =
      new AtomicReference<>();
  private volatile @Nullable RuntimeException failure;
  private volatile long known = System.nanoTime() - FRESH_NANOS;

  boolean works() {
    return failure == null;
  }

  /** Whether the next commit is to show whether it reaches the disk. */
  boolean wantsProof() {
    return failure != null || asked.get() != null;
  }

  /** Notes that something has reached the disk. */
  void proved() {
    known = System.nanoTime();
    if (failure != null) {
      failure = null;
      LOG.log(Level.INFO, "the database takes writes again");
    }
    CompletableFuture<@Nullable Void> waiting = asked.getAndSet(null);
    if (waiting != null) {
      waiting.complete(null);
    }
  }

  /** Notes that something has not reached the disk. It is logged once, until writes work again. */
  void failed(RuntimeException why) {
    boolean turned = failure == null;
    failure = why;
    if (turned) {
      LOG.log(Level.ERROR, "the database takes no writes: " + why.getMessage(), why);
    }
    CompletableFuture<@Nullable Void> waiting = asked.getAndSet(null);
    if (waiting != null) {
      waiting.completeExceptionally(why);
    }
  }

  /**
   * Returns when writes work, as is known from a moment ago or found out now.
   *
   * @param commit has somebody commit soon, unless they do so anyway
   * @throws RuntimeException that of the write that failed, or that nothing came to its end
   */
  void require(Runnable commit) {
    if (failure != null || System.nanoTime() - known >= FRESH_NANOS) {
      CompletableFuture<@Nullable Void> mine = new CompletableFuture<>();
      CompletableFuture<@Nullable Void> proof =
          Objects.requireNonNull(asked.updateAndGet(others -> others == null ? mine : others));
      commit.run();
      await(proof);
    }
    RuntimeException why = failure;
    if (why != null) {
      throw why;
    }
  }

  private static void await(CompletableFuture<@Nullable Void> proof) {
    try {
      proof.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      // It is told below as any other failure.
      LOG.log(Level.DEBUG, "no proof", e);
    } catch (TimeoutException e) {
      throw new DatabaseBusy("no write came to its end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseBusy("interrupted while waiting for a write", e);
    }
  }
}
