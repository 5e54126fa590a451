package se.fadder.graph;

import java.util.List;
import java.util.function.Function;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.Slice;

/**
 * A page as the schema shows it: any type whose name ends in {@code Connection} is answered by
 * this.
 */
public record Connection<T>(List<Edge<T>> edges, boolean hasNextPage) {
  public Connection {
    edges = List.copyOf(edges);
  }

  /**
   * Makes a connection of a slice, with a cursor for each item from the item's place in the order
   * of the list.
   */
  public static <T> Connection<T> of(Slice<T> slice, Function<T, After> place) {
    return new Connection<>(
        slice.items().stream().map(item -> new Edge<>(place.apply(item), item)).toList(),
        slice.hasNext());
  }

  /** An item and its place; its {@code cursor} is an opaque text made from the place. */
  public record Edge<T>(After place, T node) {}
}
