package se.fadder.graph.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.fadder.db.EventListener;
import se.fadder.kernel.Event;

/** The subscriptions, by the events that they are to be told of. */
final class SubscriptionRegistry implements EventListener {
  private final Map<Event, Set<SubscriptionStream>> waiting = new ConcurrentHashMap<>();
  private final Map<SubscriptionStream, Set<Event>> concerns = new ConcurrentHashMap<>();

  /**
   * Lets a subscription hear of the wanted events from now on, and no longer of those that it no
   * longer needs.
   */
  void add(SubscriptionStream answers, Set<Event> wanted, Set<Event> before) {
    Set<Event> all = concerns.computeIfAbsent(answers, a -> ConcurrentHashMap.newKeySet());
    wanted.forEach(event -> {
      all.add(event);
      waiting.compute(
          event,
          (h, some) -> {
            Set<SubscriptionStream> set = some == null ? ConcurrentHashMap.newKeySet() : some;
            set.add(answers);
            return set;
          });
    });
    Set<Event> left = new HashSet<>(before);
    left.removeAll(wanted);
    left.forEach(event -> {
      all.remove(event);
      forget(event, answers);
    });
  }

  void remove(SubscriptionStream answers) {
    Set<Event> all = concerns.remove(answers);
    if (all != null) {
      all.forEach(event -> forget(event, answers));
    }
  }

  private void forget(Event event, SubscriptionStream answers) {
    waiting.computeIfPresent(
        event,
        (h, some) -> {
          some.remove(answers);
          return some.isEmpty() ? null : some;
        });
  }

  @Override
  public void on(Event event) {
    waiting.getOrDefault(event, Set.of()).forEach(SubscriptionStream::wake);
  }

  @Override
  public void missed() {
    concerns.keySet().forEach(SubscriptionStream::wake);
  }
}
