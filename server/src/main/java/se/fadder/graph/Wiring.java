package se.fadder.graph;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Event;
import se.fadder.kernel.Id;

/**
 * Where a room says how a schema file is answered. A field without a fetcher is answered by the
 * record accessor of its name; a field with neither stops the server at start.
 */
public interface Wiring {
  /**
   * Says that objects of this schema type are instances of {@code source}, and wires its fields.
   */
  <S> TypeWiring<S> type(String name, Class<S> source);

  /**
   * As {@link #type}, for a type that implements {@code Node}: its {@code id} is made from the
   * record's accessor {@code id}, and {@code node(id:)} and mutation payloads find it through
   * {@code loader}.
   */
  <I extends Id, S> TypeWiring<S> node(
      String name, Class<S> source, Class<I> id, Function<UUID, I> make, Loader<I, S> loader);

  /** Registers what a loader does. */
  <K, V> LoaderWiring<V> loader(Loader<K, V> loader, Loader.Batch<K, V> batch);

  /** Wires a field of {@code Query}. */
  <R extends @Nullable Object> void query(String field, Fetcher<Operation, R> fetcher);

  /**
   * Wires a field of {@code Subscription}: what it answers now, and anew whenever something has
   * happened that concerns it. Each time it is asked like a field of {@code Query}, on a snapshot
   * of its own, so that what the viewer may see is judged at that moment. When it answers null,
   * there is nothing (any more) that the viewer may see, and the stream ends.
   *
   * @param concerns which happenings concern it; asked each time too, so they may change
   */
  <R extends @Nullable Object> void subscription(
      String field, Fetcher<Operation, Set<Event>> concerns, Fetcher<Operation, R> fetcher);

  /** Wires a field of {@code Mutation}. */
  void mutation(String field, Mutation mutation);
}
