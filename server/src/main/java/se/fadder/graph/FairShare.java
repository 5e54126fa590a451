package se.fadder.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * The turns of each person's operations: a few are carried out at once, and the others of the same
 * person wait, so that nobody can keep the readers of the database from everybody else.
 */
public final class FairShare {
  private final Limits limits;
  private final Map<PersonId, Share> shares = new ConcurrentHashMap<>();

  public FairShare(Limits limits) {
    this.limits = limits;
  }

  /** The operations that one person has under way. */
  private static final class Share {
    private final Semaphore turns;
    private final AtomicInteger number = new AtomicInteger();

    Share(int atOnce) {
      this.turns = new Semaphore(atOnce, true);
    }
  }

  /** The turn of an operation, until it is closed. */
  public final class Turn implements AutoCloseable {
    private final PersonId person;
    private final Share share;

    private Turn(PersonId person, Share share) {
      this.person = person;
      this.share = share;
    }

    @Override
    public void close() {
      share.turns.release();
      leave(person);
    }
  }

  /**
   * Waits for the turn of an operation.
   *
   * @return null when too many of the person's wait already, or it has waited for too long
   */
  @Nullable
  public Turn take(PersonId person) {
    Share share = enter(person);
    boolean taken = share.number.get() <= limits.atOnce() + limits.waiting() && await(share);
    if (!taken) {
      leave(person);
    }
    return taken ? new Turn(person, share) : null;
  }

  private Share enter(PersonId person) {
    return shares.compute(
        person,
        (same, there) -> {
          Share share = there == null ? new Share(limits.atOnce()) : there;
          share.number.incrementAndGet();
          return share;
        });
  }

  private boolean await(Share share) {
    try {
      return share.turns.tryAcquire(limits.time().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void leave(PersonId person) {
    shares.computeIfPresent(
        person, (same, share) -> share.number.decrementAndGet() == 0 ? null : share);
  }

  /** The number of people of whom something is under way. */
  int people() {
    return shares.size();
  }
}
