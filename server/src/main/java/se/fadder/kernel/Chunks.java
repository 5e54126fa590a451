package se.fadder.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Splits collections into parts of a bounded size. */
public final class Chunks {
  private Chunks() {}

  /**
   * Splits a collection, in its order, into lists of at most {@code most} elements.
   *
   * @param most at least 1
   */
  public static <T> List<List<T>> of(Collection<T> all, int most) {
    List<T> list = List.copyOf(all);
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < list.size(); from += most) {
      chunks.add(list.subList(from, Math.min(list.size(), from + most)));
    }
    return chunks;
  }
}
