package se.fadder.graph;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.fadder.db.HappeningListener;
import se.fadder.kernel.Happening;

/** Knows which subscriptions are to be told of which happenings. */
final class Listeners implements HappeningListener {
  private final Map<Happening, Set<LiveAnswers>> waiting = new ConcurrentHashMap<>();
  private final Map<LiveAnswers, Set<Happening>> concerns = new ConcurrentHashMap<>();

  /**
   * Lets a subscription hear of those from now on, and no longer of those that it no longer needs.
   */
  void add(LiveAnswers answers, Set<Happening> wanted, Set<Happening> before) {
    Set<Happening> all = concerns.computeIfAbsent(answers, a -> ConcurrentHashMap.newKeySet());
    wanted.forEach(happening -> {
      all.add(happening);
      waiting.compute(
          happening,
          (h, some) -> {
            Set<LiveAnswers> set = some == null ? ConcurrentHashMap.newKeySet() : some;
            set.add(answers);
            return set;
          });
    });
    Set<Happening> left = new HashSet<>(before);
    left.removeAll(wanted);
    left.forEach(happening -> {
      all.remove(happening);
      forget(happening, answers);
    });
  }

  void remove(LiveAnswers answers) {
    Set<Happening> all = concerns.remove(answers);
    if (all != null) {
      all.forEach(happening -> forget(happening, answers));
    }
  }

  private void forget(Happening happening, LiveAnswers answers) {
    waiting.computeIfPresent(
        happening,
        (h, some) -> {
          some.remove(answers);
          return some.isEmpty() ? null : some;
        });
  }

  @Override
  public void happened(Happening happening) {
    waiting.getOrDefault(happening, Set.of()).forEach(LiveAnswers::wake);
  }

  @Override
  public void missed() {
    concerns.keySet().forEach(LiveAnswers::wake);
  }
}
