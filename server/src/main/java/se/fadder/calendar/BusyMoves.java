package se.fadder.calendar;

import java.util.Collection;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;

/** A listener of rooms above, told in the same unit of work when people are busy at other times. */
@FunctionalInterface
public interface BusyMoves {
  /**
   * Hears that those people are busy at other times than before.
   *
   * @param spans the times at which some of them are busy now or were before; at no other has
   *     anything changed
   */
  void moved(WriteTx tx, Set<PersonId> people, Collection<TimeSpan> spans);
}
