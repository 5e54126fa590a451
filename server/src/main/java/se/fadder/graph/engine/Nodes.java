package se.fadder.graph.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.kernel.Id;

/**
 * The types that can be fetched by id alone. The outer form of an id is the name of its type, an
 * underscore and the UUID, such as {@code Plan_0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8a}: opaque to
 * clients, readable in a log.
 */
final class Nodes {
  private final Map<String, Kind<?, ?>> byType = new HashMap<>();
  private final Map<Class<?>, Kind<?, ?>> byId = new HashMap<>();

  /** A type that can be fetched by id, and how its objects are found. */
  record Kind<I extends Id, S>(
      String type, Class<I> id, Function<UUID, I> make, Loader<I, S> loader) {
    CompletableFuture<@Nullable S> load(Operation operation, Id key) {
      return operation.load(loader, id.cast(key));
    }
  }

  void add(Kind<?, ?> kind) {
    if (byType.putIfAbsent(kind.type(), kind) != null
        || byId.putIfAbsent(kind.id(), kind) != null) {
      throw new IllegalStateException(
          kind.type() + " or its " + kind.id().getSimpleName() + " is registered as a node twice");
    }
  }

  @Nullable Kind<?, ?> ofType(String type) {
    return byType.get(type);
  }

  /** The outer form of an id. */
  String outer(Id id) {
    return ofId(id).type() + '_' + id.value();
  }

  /** The id with that outer form, or null when it is not one of the server's. */
  @Nullable Id inner(String outer) {
    int underscore = outer.lastIndexOf('_');
    Kind<?, ?> kind = underscore < 0 ? null : byType.get(outer.substring(0, underscore));
    if (kind == null) {
      return null;
    }
    try {
      Id id = kind.make().apply(Scalars.uuid(outer.substring(underscore + 1)));
      return outer(id).equals(outer) ? id : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The object, or null when there is none or the viewer may not see it. */
  CompletableFuture<? extends @Nullable Object> load(Operation operation, Id id) {
    return ofId(id).load(operation, id);
  }

  private Kind<?, ?> ofId(Id id) {
    Kind<?, ?> kind = byId.get(id.getClass());
    if (kind == null) {
      throw new IllegalStateException(id.getClass().getName() + " is the id of no node");
    }
    return kind;
  }
}
