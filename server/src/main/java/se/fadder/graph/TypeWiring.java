package se.fadder.graph;

import org.jspecify.annotations.Nullable;

/** The wiring of one object type, whose objects are instances of {@code S}. */
public interface TypeWiring<S> {
  /**
   * Wires a field of this type.
   *
   * @param fetcher may return a {@link java.util.concurrent.CompletableFuture} from {@link
   *     Operation#load}
   */
  <R extends @Nullable Object> TypeWiring<S> field(String name, Fetcher<S, R> fetcher);
}
