package se.fadder.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import se.fadder.kernel.PersonId;

/** The quota of streams that are open, in all and for each person. */
final class StreamQuota {
  private final StreamLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private final Map<PersonId, Set<EventStream>> open = new HashMap<>();
  private int count;
  private boolean closed;

  StreamQuota(StreamLimits limits) {
    this.limits = limits;
  }

  /** The verdict on a request for a place. */
  enum Verdict {
    TAKEN,
    /** The server has no places left. */
    FULL,
    /** The person has as many as one may have. */
    TOO_MANY_OF_ONE
  }

  Verdict take(PersonId person, EventStream stream) {
    lock.lock();
    try {
      if (closed || count >= limits.all()) {
        return Verdict.FULL;
      }
      Set<EventStream> own = open.computeIfAbsent(person, p -> new HashSet<>());
      if (own.size() >= limits.ofOne()) {
        return Verdict.TOO_MANY_OF_ONE;
      }
      count += own.add(stream) ? 1 : 0;
      return Verdict.TAKEN;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back the place of a stream, which need not have had one. */
  void giveBack(PersonId person, EventStream stream) {
    lock.lock();
    try {
      Set<EventStream> own = open.get(person);
      if (own != null && own.remove(stream)) {
        count--;
        if (own.isEmpty()) {
          open.remove(person);
        }
        left.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  int count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Gives no more places, has every stream come to its end, and waits up to {@code patience} for
   * that.
   */
  void close(Duration patience) {
    lock.lock();
    try {
      closed = true;
      open.values().forEach(own -> own.forEach(EventStream::end));
      long nanos = patience.toNanos();
      while (count > 0 && nanos > 0) {
        nanos = left.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
