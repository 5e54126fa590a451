package se.fadder.signin;

import static java.util.Comparator.comparingInt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * An executor of few threads whose queue is shared fairly: networks take turns, and where the queue
 * is full the one that has most in it gives way to one that has fewer. So whoever floods it from
 * one network waits behind themselves, and keeps nobody else out.
 */
final class FairExecutor {
  private final Executor threads;
  private final int atOnce;
  private final int mostWaiting;

  /** The waiting work by network; the one whose turn is next stands first. */
  private final Map<Network, Deque<FutureTask<?>>> lines = new LinkedHashMap<>();

  private int running;
  private int waiting;

  /**
   * Creates an executor without threads of its own.
   *
   * @param threads on which the work is done; it is given {@code atOnce} at a time at most
   */
  FairExecutor(Executor threads, int atOnce, int mostWaiting) {
    this.threads = threads;
    this.atOnce = atOnce;
    this.mostWaiting = mostWaiting;
  }

  /**
   * Has work done, at once or when its turn comes. It is cancelled if it has to give way.
   *
   * @throws RejectedExecutionException when the queue is full and no network has more in it
   */
  <T> Future<T> submit(Network network, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    if (begins(network, task)) {
      threads.execute(() -> runFrom(task));
    }
    return task;
  }

  /** Whether a thread is free for the task; if not, it stands in line now. */
  private synchronized boolean begins(Network network, FutureTask<?> task) {
    if (running < atOnce) {
      running++;
      return true;
    }
    if (waiting == mostWaiting) {
      makeRoomFor(network);
    }
    lines.computeIfAbsent(network, key -> new ArrayDeque<>()).addLast(task);
    waiting++;
    return false;
  }

  /**
   * Makes room by dropping the last task of the longest line, if that line is then no shorter than
   * the network's own.
   */
  private void makeRoomFor(Network network) {
    Deque<FutureTask<?>> own = lines.getOrDefault(network, new ArrayDeque<>());
    Deque<FutureTask<?>> longest =
        lines.values().stream().max(comparingInt(Deque::size)).orElse(own);
    if (longest.size() <= own.size() + 1) {
      throw new RejectedExecutionException();
    }
    longest.removeLast().cancel(false);
    waiting--;
  }

  private void runFrom(FutureTask<?> first) {
    for (FutureTask<?> task = first; task != null; task = next()) {
      task.run();
    }
  }

  /** The next task, after which its network stands last; null when nothing waits. */
  private synchronized @Nullable FutureTask<?> next() {
    Iterator<Map.Entry<Network, Deque<FutureTask<?>>>> turns = lines.entrySet().iterator();
    if (!turns.hasNext()) {
      running--;
      return null;
    }
    Map.Entry<Network, Deque<FutureTask<?>>> turn = turns.next();
    Network network = turn.getKey();
    Deque<FutureTask<?>> line = turn.getValue();
    turns.remove();
    FutureTask<?> task = line.removeFirst();
    waiting--;
    if (!line.isEmpty()) {
      lines.put(network, line);
    }
    return task;
  }
}
