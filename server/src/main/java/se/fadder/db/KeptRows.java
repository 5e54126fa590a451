package se.fadder.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows that never change and that a database keeps in memory, by their kind. Those used last
 * are kept, as many as there is room for.
 */
final class KeptRows {
  private final Map<Kept<?, ?>, Cache<?, ?>> byKind = new ConcurrentHashMap<>();

  @SuppressWarnings("unchecked") // A kind has the same types of keys and rows wherever it is used.
  <K, V> Cache<K, V> of(Kept<K, V> kind) {
    return (Cache<K, V>) byKind.computeIfAbsent(kind, KeptRows::room);
  }

  private static <K, V> Cache<K, V> room(Kept<K, V> kind) {
    return Caffeine.newBuilder().maximumWeight(kind.room()).<K, V>weigher(kind::weight).build();
  }
}
