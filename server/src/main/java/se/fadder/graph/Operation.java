package se.fadder.graph;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.Id;
import se.fadder.kernel.Viewer;

/** An operation that is being answered: who asks, and how its fields read. */
public interface Operation {
  Viewer viewer();

  /**
   * Reads at once, in a unit of work. Fields of objects that stand in lists use {@link #load}
   * instead.
   */
  <T extends @Nullable Object> T read(Function<Tx, T> work);

  /**
   * Looks a key up together with the other keys of the same level; completes with null for a
   * missing key.
   */
  <K, V> CompletableFuture<@Nullable V> load(Loader<K, V> loader, @Nullable K key);

  /**
   * Looks up the object of whatever type that has an id, for a field that is a {@code Node};
   * completes with null for one that is missing.
   */
  CompletableFuture<? extends @Nullable Object> node(@Nullable Id id);
}
