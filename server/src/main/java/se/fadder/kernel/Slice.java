package se.fadder.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items at most as many as the page asked for
 * @param hasNext whether more follow
 */
public record Slice<T>(List<T> items, boolean hasNext) {
  public Slice {
    items = List.copyOf(items);
  }

  /** Cuts the slice of {@code page} from rows that were asked for with {@link Page#limit}. */
  public static <T> Slice<T> of(Page page, List<T> rows) {
    boolean hasNext = rows.size() > page.size();
    return new Slice<>(hasNext ? rows.subList(0, page.size()) : rows, hasNext);
  }

  public <R> Slice<R> map(Function<? super T, ? extends R> mapping) {
    return new Slice<>(items.stream().<R>map(mapping).toList(), hasNext);
  }
}
