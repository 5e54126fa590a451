package se.fadder.graph.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer: the fields in the order in which they were selected. To find one by its
 * name takes as long as there are fields, but an answer is written from end to end, and objects of
 * one place share their keys.
 */
public final class ResultMap extends AbstractMap<String, @Nullable Object> {
  private final List<String> keys;
  private final List<? extends @Nullable Object> values;

  /**
   * Creates the object.
   *
   * @param keys unlike one another
   * @param values one for each key
   */
  ResultMap(List<String> keys, List<? extends @Nullable Object> values) {
    this.keys = keys;
    this.values = values;
  }

  @Override
  public int size() {
    return keys.size();
  }

  /** The name of the field at a place. */
  public String key(int place) {
    return keys.get(place);
  }

  /** The value of the field at a place. */
  public @Nullable Object value(int place) {
    return values.get(place);
  }

  @Override
  public boolean containsKey(Object key) {
    return keys.contains(key);
  }

  @Override
  public @Nullable Object get(Object key) {
    int place = keys.indexOf(key);
    return place < 0 ? null : values.get(place);
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return keys.size();
      }

      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        return IntStream.range(0, keys.size())
            .<Entry<String, @Nullable Object>>mapToObj(
                place -> new SimpleImmutableEntry<>(keys.get(place), values.get(place)))
            .iterator();
      }
    };
  }
}
