package se.fadder.sessionreminders;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.push.Outbox;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionMove;
import se.fadder.supervision.SessionMoves;
import se.fadder.supervision.SessionState;
import se.fadder.supervision.SessionTimes;

/**
 * What happens to sessions, as it is told to whoever takes part and has not done it themselves. It
 * also brings up to date what they are told of the session today.
 */
final class SessionNews implements SessionMoves {
  private final Today today;
  private final SessionTimes times;
  private final SessionChanged changed;
  private final TodaysReminders reminders;
  private final Outbox outbox;

  /** Of a series that ends, only what would have been within a week is news. */
  private static final int SOON_DAYS = 7;

  SessionNews(
      Today today,
      SessionTimes times,
      SessionChanged changed,
      TodaysReminders reminders,
      Outbox outbox) {
    this.today = today;
    this.times = times;
    this.changed = changed;
    this.reminders = reminders;
    this.outbox = outbox;
  }

  /** A series that is planned is one piece of news: its first session has the slot of all. */
  @Override
  public void made(
      WriteTx tx, @Nullable Viewer actor, List<Session> sessions, Set<PersonId> members) {
    Set<SeriesId> told = new HashSet<>();
    for (Session session : sessions) {
      if (session.state() != SessionState.HELD) {
        SeriesId series = session.seriesId();
        boolean isNews = actor != null && (series == null || !told.contains(series));
        if (isNews && tellOthers(tx, actor, session, members) && series != null) {
          told.add(series);
        }
        remind(tx, session, members);
      }
    }
  }

  @Override
  public void moved(
      WriteTx tx,
      @Nullable Viewer actor,
      Session session,
      Set<PersonId> members,
      SessionMove what) {
    switch (what) {
      case PLANNED -> made(tx, actor, List.of(session), members);
      case JOINED -> {
        tellOthers(tx, actor, session, members);
        remind(tx, session, members);
      }
      case LEFT -> {
        reminders.withdraw(tx, session, members);
        tell(tx, actor, session, members, SessionChanged.leftSlot(session));
      }
      case MOVED -> {
        reminders.withdraw(tx, session, members);
        tellOthers(tx, actor, session, members);
        remind(tx, session, members);
      }
      case CALLED_OFF -> {
        reminders.withdraw(tx, session, members);
        tellOthers(tx, actor, session, members);
      }
      case WITHDRAWN -> {
        reminders.withdraw(tx, session, members);
        if (!session.day().isAfter(today.date().plusDays(SOON_DAYS))) {
          tellOthers(tx, actor, session, members);
        }
      }
      case HELD -> reminders.withdraw(tx, session, members);
      case LOGGED, MEMBERS_CHANGED -> {}
    }
  }

  private void remind(WriteTx tx, Session session, Set<PersonId> members) {
    LocalDate day = today.date();
    if (!session.day().isBefore(day)
        && !session.day().isAfter(day.plusDays(TimesToTell.MOST_DAYS_BEFORE))) {
      reminders.put(tx, session, members);
    }
  }

  private boolean tellOthers(
      WriteTx tx, @Nullable Viewer actor, Session session, Set<PersonId> members) {
    boolean ofSeries = session.seriesId() != null && session.revision() == 1;
    String slot = ofSeries ? SessionChanged.seriesSlot(session) : SessionChanged.slot(session);
    return tell(tx, actor, session, members, slot);
  }

  /** Tells those who have not done it themselves, unless the session begins too soon for that. */
  private boolean tell(
      WriteTx tx, @Nullable Viewer actor, Session session, Set<PersonId> members, String slot) {
    Instant at = today.now().plus(SessionChanged.TOGETHER);
    Instant begins = times.span(session.time()).begins();
    Instant end = at.plus(SessionChanged.LIFE);
    boolean isAhead = begins.isAfter(at);
    if (isAhead) {
      outbox.put(
          tx,
          members.stream()
              .filter(person -> actor == null || !person.equals(actor.person()))
              .map(person ->
                  new Outbox.Wanted(
                      person,
                      changed,
                      slot,
                      session.id().value(),
                      at,
                      begins.isBefore(end) ? begins : end))
              .collect(toSet()));
    }
    return isAhead;
  }
}
