package se.fadder.graph.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;

/**
 * The gate of queries: so many are carried out at once as the processors can carry, and the others
 * wait in the order in which they came. Without it all would take turns at the processors, and some
 * would wait a hundred times as long as others.
 */
final class QueryGate {
  /**
   * The most queries that wait. It is less than the server takes requests at once, so that
   * mutations and the client's files get through whatever is asked.
   */
  private static final int MOST_WAITING = 384;

  /** A query waits for another machine for most of its time where the database is on one. */
  private static final int ELSEWHERE = 3;

  private final Semaphore places;
  private final int mostWaiting;
  private final long patience;
  private final LongConsumer waited;
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * Creates a gate.
   *
   * @param atOnce how many queries it lets through at once
   * @param patience after which one that waits is sent away
   * @param waited told how long each query that was let through has waited, in nanoseconds
   */
  QueryGate(int atOnce, int mostWaiting, Duration patience, LongConsumer waited) {
    this.places = new Semaphore(atOnce, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience.toNanos();
    this.waited = waited;
  }

  /**
   * Creates the gate of a server.
   *
   * @param atOnce how many queries it lets through at once; 0 for as many as suit this machine
   */
  static QueryGate of(int atOnce, Database database, Duration patience, LongConsumer waited) {
    return new QueryGate(atOnce > 0 ? atOnce : suitable(database), MOST_WAITING, patience, waited);
  }

  /** As many as there are processors, and no more than the database reads at once. */
  private static int suitable(Database database) {
    int carried = Math.max(2, Runtime.getRuntime().availableProcessors());
    return Math.min(database.readers(), database.isShared() ? ELSEWHERE * carried : carried);
  }

  /** The place of a query within the gate, until it is closed. */
  final class Place implements AutoCloseable {
    private Place() {}

    @Override
    public void close() {
      places.release();
    }
  }

  /**
   * Waits until the query may be carried out.
   *
   * @return null when too many wait already, or it has waited for too long
   */
  @Nullable Place enter() {
    long asked = System.nanoTime();
    if (waiting.incrementAndGet() > mostWaiting + places.availablePermits()) {
      waiting.decrementAndGet();
      return null;
    }
    try {
      if (!places.tryAcquire(patience, TimeUnit.NANOSECONDS)) {
        return null;
      }
      waited.accept(System.nanoTime() - asked);
      return new Place();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** How many queries wait. */
  int waiting() {
    return waiting.get();
  }
}
