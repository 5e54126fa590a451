package se.fadder.supervision;

import java.util.List;
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
   * @param members everybody employed who takes part or leads it; of {@link SessionMove#JOINED} and
   *     {@link SessionMove#LEFT}, those who do so
   */
  void moved(
      WriteTx tx, @Nullable Viewer actor, Session session, Set<PersonId> members, SessionMove what);

  /**
   * Hears of new sessions of the same people, in their order, such as all of a series; a listener
   * that writes something for each of many does so here at once.
   */
  default void made(
      WriteTx tx, @Nullable Viewer actor, List<Session> sessions, Set<PersonId> members) {
    for (Session session : sessions) {
      boolean isHeld = session.state() == SessionState.HELD;
      moved(tx, actor, session, members, isHeld ? SessionMove.LOGGED : SessionMove.PLANNED);
    }
  }
}
