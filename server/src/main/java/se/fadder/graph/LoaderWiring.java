package se.fadder.graph;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wiring of a loader: which other loaders the fields of its values will ask. */
public interface LoaderWiring<V> {
  /**
   * Says that the fields of a value ask another loader, and for which keys: all of them are looked
   * up when the first of them is asked for, and none when none is. It changes no answer and no
   * number of statements, but saves the waiting that each field of a long list costs.
   *
   * @param keys may hold nulls, which are left out
   */
  <L> LoaderWiring<V> prefetches(
      Loader<L, ?> loader, Function<V, Stream<? extends @Nullable L>> keys);
}
