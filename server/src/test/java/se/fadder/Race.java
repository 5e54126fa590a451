package se.fadder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Lets several do something at the same moment. */
public final class Race {
  private Race() {}

  /** What each came to, in the order in which they are given. What one throws is thrown. */
  public static <T> List<T> of(List<Supplier<T>> racers) throws Exception {
    CyclicBarrier start = new CyclicBarrier(racers.size());
    List<Future<T>> running = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Supplier<T> racer : racers) {
        running.add(
            threads.submit(() -> {
              start.await();
              return racer.get();
            }));
      }
    }
    List<T> outcomes = new ArrayList<>();
    for (Future<T> racer : running) {
      outcomes.add(racer.get());
    }
    return outcomes;
  }
}
