package se.fadder.people;

import java.time.LocalDate;
import se.fadder.db.WriteTx;

/**
 * A listener of rooms above, told in the same unit of work when units stand elsewhere than before.
 */
public interface UnitListener {
  /** What a room does when a unit becomes part of another; see {@link UnitListener#merged}. */
  @FunctionalInterface
  interface Merger {
    void merged(WriteTx tx, Unit from, Unit into, LocalDate day);
  }

  /** A listener to whom it is all one where units stand in the tree. */
  static UnitListener of(Merger merger) {
    return new UnitListener() {
      @Override
      public void merged(WriteTx tx, Unit from, Unit into, LocalDate day) {
        merger.merged(tx, from, into, day);
      }
    };
  }

  /**
   * Hears that a unit, with all below it, stands elsewhere in the tree.
   *
   * @param unit where it stands now
   * @param was the path that it had
   */
  default void moved(WriteTx tx, Unit unit, UnitPath was) {}

  /**
   * Hears that a unit is part of another from a day on. The units below it, and the people and
   * roles of that day and later, are there already. What a room keeps of the unit itself is to
   * follow, except where the other unit has said its own.
   */
  default void merged(WriteTx tx, Unit from, Unit into, LocalDate day) {}
}
