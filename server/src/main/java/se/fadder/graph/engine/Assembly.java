package se.fadder.graph.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Fetcher;
import se.fadder.graph.Loader;
import se.fadder.graph.LoaderWiring;
import se.fadder.graph.Mutation;
import se.fadder.graph.Operation;
import se.fadder.graph.TypeWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Event;
import se.fadder.kernel.Id;

/** The wiring of all rooms, collected; {@link FieldWiring} holds it against the schema. */
final class Assembly implements Wiring {
  private final Map<String, Source<?>> types = new LinkedHashMap<>();
  private final Map<String, Set<String>> enums = new LinkedHashMap<>();
  private final Map<String, Batched<?, ?>> batches = new HashMap<>();
  private final Map<String, Fetcher<Operation, ?>> queries = new LinkedHashMap<>();
  private final Map<String, Mutation> mutations = new LinkedHashMap<>();
  private final Map<String, Subscription<?>> subscriptions = new LinkedHashMap<>();
  private final Nodes nodes = new Nodes();

  /** A schema type with the class of its objects and the fetchers of its fields. */
  record Source<S>(
      String type, Class<S> source, Map<String, Fetcher<S, ? extends @Nullable Object>> fetchers)
      implements TypeWiring<S> {
    @Override
    public <R extends @Nullable Object> TypeWiring<S> field(String name, Fetcher<S, R> fetcher) {
      if (fetchers.putIfAbsent(name, fetcher) != null) {
        throw new IllegalStateException(type + "." + name + " is wired twice");
      }
      return this;
    }
  }

  @Override
  @SuppressWarnings("unchecked") // The classes are compared.
  public <S> TypeWiring<S> type(String name, Class<S> source) {
    Source<?> known = types.computeIfAbsent(name, n -> new Source<>(n, source, new HashMap<>()));
    if (known.source() != source) {
      throw new IllegalStateException(
          name + " is made from " + known.source().getName() + " and from " + source.getName());
    }
    return (Source<S>) known;
  }

  @Override
  public <I extends Id, S> TypeWiring<S> node(
      String name, Class<S> source, Class<I> id, Function<UUID, I> make, Loader<I, S> loader) {
    nodes.add(new Nodes.Kind<>(name, id, make, loader));
    return type(name, source);
  }

  @Override
  public void values(String enumeration, Collection<String> names) {
    if (enums.putIfAbsent(enumeration, Set.copyOf(names)) != null) {
      throw new IllegalStateException("the values of " + enumeration + " are wired twice");
    }
  }

  @Override
  public <K, V> LoaderWiring<V> loader(Loader<K, V> loader, Loader.Batch<K, V> batch) {
    Batched<K, V> batched = new Batched<>(batch);
    if (batches.putIfAbsent(loader.name(), batched) != null) {
      throw new IllegalStateException("the loader " + loader.name() + " is registered twice");
    }
    return batched;
  }

  @Override
  public <R extends @Nullable Object> void query(String field, Fetcher<Operation, R> fetcher) {
    if (queries.putIfAbsent(field, fetcher) != null) {
      throw new IllegalStateException("Query." + field + " is wired twice");
    }
  }

  @Override
  public void mutation(String field, Mutation mutation) {
    if (mutations.putIfAbsent(field, mutation) != null) {
      throw new IllegalStateException("Mutation." + field + " is wired twice");
    }
  }

  @Override
  public <R extends @Nullable Object> void subscription(
      String field, Fetcher<Operation, Set<Event>> concerns, Fetcher<Operation, R> fetcher) {
    if (subscriptions.putIfAbsent(field, new Subscription<>(concerns, fetcher)) != null) {
      throw new IllegalStateException("Subscription." + field + " is wired twice");
    }
  }

  Map<String, Source<?>> types() {
    return types;
  }

  /** The class of the objects of each type, in the order in which they were wired. */
  Map<String, Class<?>> classes() {
    Map<String, Class<?>> classes = new LinkedHashMap<>();
    types.forEach((type, source) -> classes.put(type, source.source()));
    return classes;
  }

  Map<String, Set<String>> enums() {
    return enums;
  }

  Map<String, Batched<?, ?>> batches() {
    return batches;
  }

  Map<String, Fetcher<Operation, ?>> queries() {
    return queries;
  }

  Map<String, Mutation> mutations() {
    return mutations;
  }

  Map<String, Subscription<?>> subscriptions() {
    return subscriptions;
  }

  Nodes nodes() {
    return nodes;
  }
}
