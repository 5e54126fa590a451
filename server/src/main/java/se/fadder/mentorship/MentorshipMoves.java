package se.fadder.mentorship;

import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/** What other rooms do when somebody gets or loses a mentor, in the same unit of work. */
@FunctionalInterface
public interface MentorshipMoves {
  /** A mentorship of the newcomer begins or ends, be it in the past or in the time ahead. */
  void moved(WriteTx tx, PersonId newHire);
}
