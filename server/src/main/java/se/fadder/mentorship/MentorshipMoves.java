package se.fadder.mentorship;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * A listener of rooms above, told in the same unit of work when somebody gets or loses a mentor.
 */
@FunctionalInterface
public interface MentorshipMoves {
  /**
   * Hears that a mentorship of the newcomer begins or ends, be it in the past or in the time ahead.
   */
  void moved(WriteTx tx, PersonId newHire);

  /** Hears that somebody has agreed who the newcomer's main mentor is, today or later. */
  default void agreed(WriteTx tx, Viewer by, PersonId newHire) {}

  /** Hears that somebody who may pair has chosen a main mentor for the newcomer, without asking. */
  default void chosen(WriteTx tx, PersonId newHire) {}
}
