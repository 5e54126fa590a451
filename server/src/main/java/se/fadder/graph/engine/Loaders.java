package se.fadder.graph.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Loader;
import se.fadder.kernel.Chunks;

/**
 * The batched look-ups of one operation. GraphQL Java says through {@link #dispatchAll} when the
 * fields of a level have all asked; then each loader is called once with all its keys, and again
 * for as long as the answers lead to new questions. A key is looked up once in an operation. A key
 * that was prefetched is looked up at once, with all others that were: then GraphQL Java has the
 * value in hand and need not wait for it, which is most of what a field costs.
 *
 * <p>It stands in place of java-dataloader's own loaders because that library keeps apart levels
 * only for loads that a fetcher makes directly, and because everything here runs on one thread and
 * needs no locks.
 */
final class Loaders extends DataLoaderRegistry {
  /** The most keys of one look-up: databases bound the number of parameters in a statement. */
  private static final int MOST_KEYS = 1_000;

  private final RunningOperation operation;
  private final Map<String, Batched<?, ?>> batches;
  private final Map<String, Map<Object, CompletableFuture<@Nullable Object>>> answers =
      new HashMap<>();
  private final Map<String, Set<Object>> expected = new HashMap<>();
  private final LinkedHashMap<String, Map<Object, CompletableFuture<@Nullable Object>>> waiting =
      new LinkedHashMap<>();
  private boolean dispatching;
  private boolean inHandOnly;

  Loaders(RunningOperation operation, Map<String, Batched<?, ?>> batches) {
    super(Map.of(), null);
    this.operation = operation;
    this.batches = batches;
  }

  @SuppressWarnings("unchecked") // A loader's own batch makes the values, and is typed as it is.
  <K, V> CompletableFuture<@Nullable V> load(Loader<K, V> loader, @Nullable K key) {
    if (key == null) {
      return CompletableFuture.completedFuture(null);
    }
    var known = answers.computeIfAbsent(loader.name(), n -> new HashMap<>());
    if (!known.containsKey(key) && expected.getOrDefault(loader.name(), Set.of()).contains(key)) {
      answerExpected(loader.name(), known);
    }
    CompletableFuture<@Nullable Object> answer = known.get(key);
    if (answer == null) {
      answer = new CompletableFuture<>();
      if (!inHandOnly) {
        ask(loader.name(), key, answer);
        known.put(key, answer);
      }
    }
    return (CompletableFuture<@Nullable V>) (CompletableFuture<?>) answer;
  }

  private void ask(String loader, Object key, CompletableFuture<@Nullable Object> answer) {
    waiting.computeIfAbsent(loader, n -> new LinkedHashMap<>()).put(key, answer);
  }

  /**
   * Does work that asks for nothing new: a key that is neither known nor prefetched stays open for
   * ever.
   */
  <T extends @Nullable Object> T inHand(Supplier<T> work) {
    inHandOnly = true;
    try {
      return work.get();
    } finally {
      inHandOnly = false;
    }
  }

  /**
   * Looks up the prefetched keys of a loader. Nobody waits for these yet: that others wait for the
   * same loader changes nothing for them.
   */
  private void answerExpected(
      String loader, Map<Object, CompletableFuture<@Nullable Object>> known) {
    Map<Object, CompletableFuture<@Nullable Object>> asked = new LinkedHashMap<>();
    for (Object key : Objects.requireNonNull(expected.remove(loader))) {
      if (!known.containsKey(key)) {
        asked.put(key, new CompletableFuture<>());
      }
    }
    known.putAll(asked);
    try {
      operation.readTogether(() -> answer(loader, asked));
    } catch (RuntimeException e) {
      refuse(asked, e); // There was no snapshot to be had.
    }
  }

  /** Forgets all that was looked up, because something has been written since. */
  void forget() {
    answers.clear();
    expected.clear();
  }

  @Override
  public void dispatchAll() {
    if (dispatching || waiting.isEmpty()) {
      return; // An answer has completed a level: the loop below, which gave it, goes on with it.
    }
    dispatching = true;
    try {
      operation.readTogether(this::answerAll);
    } catch (RuntimeException e) {
      refuseAll(e); // There was no snapshot to be had.
    } finally {
      dispatching = false;
    }
  }

  private void answerAll() {
    for (var next = waiting.pollFirstEntry(); next != null; next = waiting.pollFirstEntry()) {
      answer(next.getKey(), next.getValue());
    }
  }

  private void refuseAll(RuntimeException e) {
    for (var next = waiting.pollFirstEntry(); next != null; next = waiting.pollFirstEntry()) {
      refuse(next.getValue(), e);
    }
  }

  private static void refuse(
      Map<Object, CompletableFuture<@Nullable Object>> asked, RuntimeException e) {
    asked.values().forEach(answer -> answer.completeExceptionally(e));
  }

  private void answer(String loader, Map<Object, CompletableFuture<@Nullable Object>> asked) {
    Map<Object, Object> found = new HashMap<>();
    try {
      for (List<Object> some : Chunks.of(asked.keySet(), MOST_KEYS)) {
        found.putAll(look(loader, new LinkedHashSet<>(some)));
      }
    } catch (RuntimeException e) {
      refuse(asked, e);
      return;
    }
    batch(loader).prefetch(found.values(), this::prefetch);
    asked.forEach((key, answer) -> answer.complete(found.get(key)));
  }

  private void prefetch(String loader, Object key) {
    expected.computeIfAbsent(loader, n -> new LinkedHashSet<>()).add(key);
  }

  private Map<Object, Object> look(String loader, Set<Object> keys) {
    var batch = batch(loader).batch();
    return operation.read(tx -> batch.load(tx, operation.viewer(), keys));
  }

  @SuppressWarnings("unchecked") // Keys come from load(), typed by the loader that names the batch.
  private Batched<Object, Object> batch(String loader) {
    var batch = (Batched<Object, Object>) batches.get(loader);
    if (batch == null) {
      throw new IllegalStateException("no room has registered the loader " + loader);
    }
    return batch;
  }
}
