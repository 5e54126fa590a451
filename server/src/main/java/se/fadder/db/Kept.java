package se.fadder.db;

import java.util.function.ToIntFunction;

/**
 * A kind of rows that never change once they are stored, of which a database keeps as many in
 * memory as there is room for: {@link Tx#kept}. Each kind is made once and is told apart by being
 * itself.
 */
public final class Kept<K, V> {
  /** The memory of a row besides its texts, as a number of characters, roughly. */
  private static final int ROW = 100;

  private final long room;
  private final ToIntFunction<V> characters;

  /**
   * Declares a kind.
   *
   * @param room the most characters that are kept of all rows together
   * @param characters those of one row
   */
  public Kept(long room, ToIntFunction<V> characters) {
    this.room = room;
    this.characters = characters;
  }

  long room() {
    return room;
  }

  int weight(K key, V row) {
    return ROW + characters.applyAsInt(row);
  }
}
