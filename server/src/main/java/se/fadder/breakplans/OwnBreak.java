package se.fadder.breakplans;

import se.fadder.kernel.PersonId;

/**
 * A break that somebody has named and added to their plan.
 *
 * @param revision raised whenever it is changed; 1 for one that never was
 */
public record OwnBreak(
    BreakItemId id, PersonId personId, String name, BreakTime time, int revision) {
  /** The most characters of a name. */
  static final int LONGEST_NAME = 40;

  /** The most that a person may have: with the usual ones a plan has eight. */
  static final int MOST = 3;
}
