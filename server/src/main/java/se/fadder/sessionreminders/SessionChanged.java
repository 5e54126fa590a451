package se.fadder.sessionreminders;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.push.Notifications;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SessionTimes;

/**
 * What others have done to somebody's sessions: planned, moved or called off, or taken them in or
 * out. It is told at once; what others do in the hour after is told when that is over, as one.
 */
final class SessionChanged extends SessionReminder {
  /** What somebody does in a row is told as one. */
  static final Duration TOGETHER = Duration.ofMinutes(1);

  static final Duration AT_MOST_EVERY = Duration.ofHours(1);

  /** How long it is worth telling. */
  static final Duration LIFE = Duration.ofDays(7);

  private static final String LEFT = " LEFT ";

  private final Today today;
  private final Notifications notifications;
  private final SessionTimes times;

  SessionChanged(
      SessionReader reader,
      ReachableTimes reachableTimes,
      Today today,
      Notifications notifications,
      SessionTimes times) {
    super(reader, reachableTimes);
    this.today = today;
    this.notifications = notifications;
    this.times = times;
  }

  /** What a session has become, with the change that made it so. */
  static String slot(Session session) {
    return "%s %s %d"
        .formatted(SessionSlot.of(session).text(), session.state(), session.revision());
  }

  /** That somebody takes part in a session no more. */
  static String leftSlot(Session session) {
    return SessionSlot.of(session).text() + LEFT + session.revision();
  }

  private static boolean isOfLeaving(Reminder reminder) {
    return reminder.slot().contains(LEFT);
  }

  @Override
  public String name() {
    return "SESSION_CHANGED";
  }

  @Override
  public Duration timeToLive() {
    return Duration.ofHours(10);
  }

  @Override
  public boolean isUrgent() {
    return true;
  }

  /** It is worth nothing once the session is, or would have been. */
  @Override
  boolean isDue(Session session, Reminder reminder) {
    String as =
        isOfLeaving(reminder) && session.isPlanned()
            ? SessionSlot.of(session).text() + LEFT
            : "%s %s ".formatted(SessionSlot.of(session).text(), session.state());
    boolean stands = reminder.slot().startsWith(as) || isOfSeries(session, reminder);
    return stands && !times.hasBegun(session);
  }

  /** Who was taken out of a session is told so unless they are in it again. */
  @Override
  boolean isFor(Reminder reminder, boolean takesPart) {
    return isOfLeaving(reminder) != takesPart;
  }

  /** A session that somebody takes part in no more they do not see. */
  @Override
  boolean leadsThere(Reminder reminder) {
    return !isOfLeaving(reminder);
  }

  private static boolean isOfSeries(Session session, Reminder reminder) {
    return session.seriesId() != null
        && session.isPlanned()
        && reminder.slot().equals(seriesSlot(session));
  }

  /** A series is told once, by the first of its sessions. */
  static String seriesSlot(Session session) {
    return "SERIES " + session.seriesId();
  }

  @Override
  public Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
    Map<ReminderId, Instant> times = new HashMap<>(reachableTimes().whenAtWork(tx, reminders));
    Set<PersonId> people = reminders.stream().map(Reminder::personId).collect(toSet());
    Map<PersonId, Instant> told =
        notifications.lastTold(tx, people, this, today.now().minus(AT_MOST_EVERY));
    for (Reminder reminder : reminders) {
      Optional.ofNullable(told.get(reminder.personId()))
          .map(at -> at.plus(AT_MOST_EVERY))
          .filter(then -> then.isBefore(reminder.expiresAt()))
          .ifPresent(then ->
              times.merge(reminder.id(), then, (one, other) -> one.isAfter(other) ? one : other));
    }
    return times;
  }
}
