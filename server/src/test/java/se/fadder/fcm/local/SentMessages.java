package se.fadder.fcm.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The last messages that were accepted, and the number of all. */
final class SentMessages {
  /** A storm of a test fits in; what is older goes, so that memory does not grow. */
  private static final int KEPT = 100_000;

  private final Deque<Sent> kept = new ArrayDeque<>();
  private final List<Consumer<Sent>> listeners = new CopyOnWriteArrayList<>();
  private long count;

  void add(Sent sent) {
    synchronized (this) {
      count++;
      kept.addLast(sent);
      if (kept.size() > KEPT) {
        kept.removeFirst();
      }
    }
    listeners.forEach(listener -> listener.accept(sent));
  }

  void listen(Consumer<Sent> listener) {
    listeners.add(listener);
  }

  synchronized List<Sent> all() {
    return List.copyOf(kept);
  }

  synchronized long count() {
    return count;
  }

  synchronized void forget() {
    kept.clear();
    count = 0;
  }
}
