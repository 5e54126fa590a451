package se.fadder.db;

import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Event;

/**
 * The bus that hands events on to the listeners of this server, on a thread of its own: whoever
 * publishes never waits for who listens. An event that has not been handed on yet is kept once;
 * when there are too many, they are thrown away and the listeners are told that they have missed
 * some.
 */
final class EventBus implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EventBus.class.getName());
  private static final int MOST_WAITING = 10_000;

  private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private Set<Event> waiting = new LinkedHashSet<>();
  private boolean missed;
  private boolean closed;
  private @Nullable Thread thread;

  /** Whether anybody listens, so that it is worth while to publish. */
  boolean isHeard() {
    return !listeners.isEmpty();
  }

  void add(EventListener listener) {
    listeners.add(listener);
    lock.lock();
    try {
      if (thread == null) {
        thread = Thread.ofPlatform().daemon().name("fadder-announcer").start(this::work);
      }
    } finally {
      lock.unlock();
    }
  }

  void publish(Collection<Event> happenings) {
    if (happenings.isEmpty() || !isHeard()) {
      return;
    }
    lock.lock();
    try {
      waiting.addAll(happenings);
      if (waiting.size() > MOST_WAITING) {
        waiting.clear();
        missed = true;
      }
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  void missed() {
    lock.lock();
    try {
      missed = true;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    while (true) {
      boolean lost;
      Set<Event> next;
      lock.lock();
      try {
        while (waiting.isEmpty() && !missed && !closed) {
          news.awaitUninterruptibly();
        }
        if (closed) {
          return;
        }
        lost = missed;
        next = waiting;
        missed = false;
        waiting = new LinkedHashSet<>();
      } finally {
        lock.unlock();
      }
      for (EventListener listener : listeners) {
        tell(listener, next, lost);
      }
    }
  }

  private static void tell(EventListener listener, Set<Event> happenings, boolean lost) {
    try {
      if (lost) {
        listener.missed();
      }
      happenings.forEach(listener::on);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a listener failed", e);
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      news.signal();
    } finally {
      lock.unlock();
    }
  }
}
