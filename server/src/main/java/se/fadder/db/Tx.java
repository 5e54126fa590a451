package se.fadder.db;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A running transaction that can read. Valid only inside the unit of work that it was given to. */
public interface Tx {
  /** The Jdbi SqlObject of that type, attached to this transaction. */
  <S> S sql(Class<S> sqlObject);

  /**
   * What the work returned the first time that this transaction asked by that key; it is done anew
   * once something has been written since. For what many verbs read on the way to something else,
   * such as the access scope of the viewer.
   *
   * @param key says all that the work depends on, apart from the database; compared by {@code
   *     equals}
   */
  <T> T once(Object key, Supplier<T> work);

  /**
   * What the work found for each of those keys. The work is done for those keys alone that this
   * transaction has not asked by yet, and for none where all are known; it is asked anew once
   * something has been written since.
   *
   * @param kind says all that the work depends on, apart from the keys and the database; compared
   *     by {@code equals}
   * @param work finds what there is by some of the keys; no entry for what there is not
   */
  <K, V> Map<K, V> each(Object kind, Collection<K> keys, Function<Set<K>, Map<K, V>> work);

  /**
   * The rows of a kind that never change, by those keys: from memory as far as they are kept there.
   * The work is done once for all that are not. What it finds is kept for other transactions; only
   * one that may write keeps nothing, for what it sees may be its own, half written, and taken back
   * in the end.
   *
   * @param work finds what there is by some of the keys, and what is best read with it; no entry
   *     for what there is not
   */
  <K, V> Map<K, V> kept(Kept<K, V> kind, Collection<K> keys, Function<Set<K>, Map<K, V>> work);
}
