package se.fadder.sessionreminders;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.calendar.Availability;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionMember;
import se.fadder.supervision.SessionReader;

/**
 * A kind of reminder of sessions. It is told of a session that is still planned for the time for
 * which it was put, to whoever still takes part and works on that day; neither whom one meets nor
 * when is said.
 */
abstract class SessionReminder implements ReminderKind {
  /** Where all sessions are. */
  private static final String ALL = "/#/sessions";

  private final SessionReader reader;
  private final ReachableTimes reachableTimes;

  SessionReminder(SessionReader reader, ReachableTimes reachableTimes) {
    this.reader = reader;
    this.reachableTimes = reachableTimes;
  }

  ReachableTimes reachableTimes() {
    return reachableTimes;
  }

  SessionReader reader() {
    return reader;
  }

  @Override
  public final Set<ReminderId> stillDue(Tx tx, Collection<Reminder> reminders) {
    Set<SessionId> ids = reminders.stream().map(SessionReminder::sessionOf).collect(toSet());
    Map<SessionId, Session> sessions = reader.byIds(tx, ids);
    if (sessions.isEmpty()) {
      return Set.of();
    }
    Map<SessionId, List<SessionMember>> members = reader.members(tx, sessions.keySet());
    LocalDate first =
        sessions.values().stream().map(Session::day).min(LocalDate::compareTo).orElseThrow();
    var availability = reachableTimes.availability(tx, reminders, first);
    return reminders.stream()
        .filter(reminder -> {
          Session session = sessions.get(sessionOf(reminder));
          return session != null
              && isDue(session, reminder)
              && isFor(reminder, takesPart(members.getOrDefault(session.id(), List.of()), reminder))
              && !availability
                  .getOrDefault(reminder.personId(), Availability.FULL)
                  .isAway(session.day());
        })
        .map(Reminder::id)
        .collect(toSet());
  }

  private static boolean takesPart(List<SessionMember> members, Reminder reminder) {
    return members.stream().anyMatch(member -> member.personId().equals(reminder.personId()));
  }

  /** Whether somebody is told who takes part in the session now, or does not. */
  boolean isFor(Reminder reminder, boolean takesPart) {
    return takesPart;
  }

  /** Whether the reminder of the session still holds, for whoever takes part in it. */
  abstract boolean isDue(Session session, Reminder reminder);

  static boolean isPlannedAsTold(Session session, Reminder reminder) {
    return session.isPlanned() && SessionSlot.of(session).text().equals(reminder.slot());
  }

  static SessionId sessionOf(Reminder reminder) {
    return new SessionId(Objects.requireNonNull(reminder.subjectId()));
  }

  @Override
  public boolean keepsItsEnd() {
    return true;
  }

  @Override
  public Set<NotificationAnswer> answers(int number) {
    return Set.of();
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    throw new IllegalStateException("nobody can answer so");
  }

  /** Whether the session can be seen by whoever is told. */
  boolean leadsThere(Reminder reminder) {
    return true;
  }

  /** Leads to the session, or to all of them where it is about several. */
  @Override
  public Optional<String> leadsTo(Tx tx, Viewer viewer, List<Reminder> about) {
    Set<SessionId> ids = about.stream().map(SessionReminder::sessionOf).collect(toSet());
    return Optional.of(
        ids.size() == 1 && about.stream().allMatch(this::leadsThere)
            ? "/#/sessions/Session_" + ids.iterator().next().value()
            : ALL);
  }
}
