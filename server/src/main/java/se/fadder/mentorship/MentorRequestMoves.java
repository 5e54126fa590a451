package se.fadder.mentorship;

import se.fadder.db.WriteTx;

/** A listener of rooms above, told in the same unit of work when a request changes. */
@FunctionalInterface
public interface MentorRequestMoves {
  /** Hears that somebody was asked, or what became of it. */
  void moved(WriteTx tx, MentorRequest request);
}
