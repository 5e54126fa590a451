package se.fadder.db.watch;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import se.fadder.kernel.Changes;

/**
 * The marks that the writer of a SQLite database leaves in memory: for each kind of rows when one
 * of it was last changed. Nobody else writes to the file, so they tell of all changes. They stand
 * in half a megabyte, however many rows there are: a kind of rows has a place by its hash.
 *
 * <p>A mark is set while its row is written, before the commit, and told once that is done or taken
 * back. Whoever looks in between is told that the row is being changed; whoever has read in
 * between, without seeing the change, has remembered a moment before it.
 */
public final class ChangeMarks implements Changes {
  private static final int PLACES = 1 << 16;
  private static final long BEING_CHANGED = Long.MAX_VALUE;

  private final AtomicLong moment = new AtomicLong();
  private final AtomicLongArray changed = new AtomicLongArray(PLACES);

  /** Those that are being changed; the writer's alone. */
  private final BitSet pending = new BitSet(PLACES);

  /**
   * The mark of rows.
   *
   * @param kind the table, and the column if they are known by one
   * @param value in that column
   */
  public static int of(String kind, String value) {
    int hash = 31 * kind.hashCode() + value.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
    return (hash ^ (hash >>> 15)) & (PLACES - 1);
  }

  /** Sets a mark, since such a row is being written. Called by the writer. */
  void changing(int mark) {
    if (!pending.get(mark)) {
      pending.set(mark);
      changed.set(mark, BEING_CHANGED);
    }
  }

  /** Tells what was written since the last time, stored or taken back. Called by the writer. */
  public void settled() {
    if (pending.isEmpty()) {
      return;
    }
    long now = moment.incrementAndGet();
    for (int mark = pending.nextSetBit(0); mark >= 0; mark = pending.nextSetBit(mark + 1)) {
      changed.set(mark, now);
    }
    pending.clear();
  }

  @Override
  public long moment() {
    return moment.get();
  }

  @Override
  public boolean none(int[] rows, long since) {
    for (int mark : rows) {
      if (changed.get(mark) > since) {
        return false;
      }
    }
    return true;
  }
}
