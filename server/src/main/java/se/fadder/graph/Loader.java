package se.fadder.graph;

import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;

/**
 * The name of a batched look-up, which there is so that the number of SQL statements of an
 * operation does not grow with its rows. A constant of the {@code *Graph} that registers it; rooms
 * above may use it.
 *
 * @param name unique over the server, such as {@code people.person}
 */
@SuppressWarnings("UnusedTypeParameter") // they tie a loader's callers to what it registers
public record Loader<K, V>(String name) {
  /**
   * A look-up of many keys at once. A key that is missing, or that the viewer may not see, is left
   * out.
   */
  @FunctionalInterface
  public interface Batch<K, V> {
    Map<K, V> load(Tx tx, Viewer viewer, Set<K> keys);
  }
}
