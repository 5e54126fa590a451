package se.fadder.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is wanted: keyset paging over rows ordered by a text key and then by
 * identifier.
 *
 * @param size how many, 1 to {@value #MOST}
 * @param after the last row of the page before, or null for the first page
 */
public record Page(int size, @Nullable After after) {
  public static final int MOST = 100;

  public Page {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("a page holds 1 to " + MOST + " rows, not " + size);
    }
  }

  public static Page first(int size) {
    return new Page(size, null);
  }

  /**
   * How many rows to ask for: one more than the page holds, to learn whether there is a next one.
   */
  public int limit() {
    return size + 1;
  }

  /** The key of the row before, or the empty text, which sorts before every key. */
  public String afterKey() {
    return after == null ? "" : after.key();
  }

  /** The identifier of the row before, or the empty text. */
  public String afterId() {
    return after == null ? "" : after.id();
  }

  /** A row's place in the order of its list. */
  public record After(String key, String id) {}
}
