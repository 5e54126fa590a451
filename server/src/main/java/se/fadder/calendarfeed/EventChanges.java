package se.fadder.calendarfeed;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionMove;
import se.fadder.supervision.SessionMoves;

/**
 * Notes when sessions change as calendars show them. Of those that never do nothing is kept, as
 * they are what they were when they were made.
 */
final class EventChanges implements SessionMoves {
  private final Today today;

  EventChanges(Today today) {
    this.today = today;
  }

  @Override
  public void moved(
      WriteTx tx,
      @Nullable Viewer actor,
      Session session,
      Set<PersonId> members,
      SessionMove what) {
    switch (what) {
      case PLANNED, LOGGED -> {}
      case MOVED, HELD, CALLED_OFF, WITHDRAWN, MEMBERS_CHANGED, JOINED, LEFT ->
          tx.sql(CalendarFeedSql.class).changed(session.id(), today.now());
    }
  }
}
