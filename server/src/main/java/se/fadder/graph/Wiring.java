package se.fadder.graph;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Event;
import se.fadder.kernel.Id;

/**
 * The wiring of a schema file, filled in by a room. A field without a fetcher is answered by the
 * record accessor of its name; a field with neither stops the server at start.
 */
public interface Wiring {
  /** Wires the fields of a schema type whose objects are instances of {@code source}. */
  <S> TypeWiring<S> type(String name, Class<S> source);

  /**
   * Wires the fields of a type as {@link #type} does, for one that implements {@code Node}: its
   * {@code id} is made from the record's accessor {@code id}, and {@code node(id:)} and mutation
   * payloads find it through {@code loader}.
   */
  <I extends Id, S> TypeWiring<S> node(
      String name, Class<S> source, Class<I> id, Function<UUID, I> make, Loader<I, S> loader);

  /**
   * Declares the values of an enum of the schema that rooms share, each with its own. A server
   * whose schema has others does not start.
   */
  void values(String enumeration, Collection<String> names);

  /** Registers the batched look-up of a loader. */
  <K, V> LoaderWiring<V> loader(Loader<K, V> loader, Loader.Batch<K, V> batch);

  /** Wires a field of {@code Query}. */
  <R extends @Nullable Object> void query(String field, Fetcher<Operation, R> fetcher);

  /**
   * Wires a field of {@code Subscription}: its answer now, and anew whenever something has happened
   * that concerns it. Each time it is asked like a field of {@code Query}, on a snapshot of its
   * own, so that what the viewer may see is judged at that moment. When it answers null, there is
   * nothing (any more) that the viewer may see, and the stream ends.
   *
   * @param concerns the events that concern it; asked each time too, so they may change
   */
  <R extends @Nullable Object> void subscription(
      String field, Fetcher<Operation, Set<Event>> concerns, Fetcher<Operation, R> fetcher);

  /** Wires a field of {@code Mutation}. */
  void mutation(String field, Mutation mutation);
}
