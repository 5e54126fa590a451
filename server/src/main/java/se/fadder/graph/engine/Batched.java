package se.fadder.graph.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Loader;
import se.fadder.graph.LoaderWiring;

/**
 * A loader's batched look-up, and the loaders that its values will ask.
 *
 * @param next tells for which keys which loaders may be asked next
 */
record Batched<K, V>(Loader.Batch<K, V> batch, List<Next<V>> next) implements LoaderWiring<V> {
  Batched(Loader.Batch<K, V> batch) {
    this(batch, new ArrayList<>());
  }

  record Next<V>(String loader, Function<V, ? extends Stream<?>> keys) {}

  @Override
  public <L> LoaderWiring<V> prefetches(
      Loader<L, ?> loader, Function<V, Stream<? extends @Nullable L>> keys) {
    next.add(new Next<>(loader.name(), keys));
    return this;
  }

  /** Tells what may be asked for next, as the name of a loader and a key. */
  void prefetch(Collection<? extends V> values, BiConsumer<String, Object> told) {
    for (Next<V> one : next) {
      values.stream()
          .flatMap(one.keys())
          .filter(Objects::nonNull)
          .forEach(key -> told.accept(one.loader(), key));
    }
  }
}
