package se.fadder.supervision;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** A listener of rooms above, told in the same unit of work what happens to sessions. */
@FunctionalInterface
public interface SessionMoves {
  /**
   * Hears what has happened to a session.
   *
   * @param actor who did it; null for what no person did
   * @param session as it is now
   * @param members everybody employed who takes part or leads it
   */
  void moved(
      WriteTx tx, @Nullable Viewer actor, Session session, Set<PersonId> members, SessionMove what);
}
