package se.fadder.sessionreminders;

import java.time.Duration;
import java.time.LocalTime;
import se.fadder.push.Reminder;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionReader;

/** The reminder of a session on the last day before it on which somebody works. */
final class SessionDayBefore extends SessionReminder {
  static final LocalTime AT = LocalTime.of(8, 0);

  /** From when on the day is over, and tomorrow would not be tomorrow. */
  static final LocalTime END = LocalTime.of(18, 0);

  /** It is put once in a morning, and no day is another one's day before. */
  private static final Duration REMEMBERED = Duration.ofDays(2 + TimesToTell.MOST_DAYS_BEFORE);

  SessionDayBefore(SessionReader reader, ReachableTimes reachableTimes) {
    super(reader, reachableTimes);
  }

  @Override
  public String name() {
    return "SESSION_DAY_BEFORE";
  }

  @Override
  public Duration timeToLive() {
    return Duration.between(AT, END);
  }

  @Override
  public boolean isUrgent() {
    return false;
  }

  @Override
  public Duration remembered() {
    return REMEMBERED;
  }

  @Override
  boolean isDue(Session session, Reminder reminder) {
    return isPlannedAsTold(session, reminder);
  }
}
