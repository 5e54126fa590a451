package se.fadder.sessionreminders;

import java.time.Duration;
import se.fadder.push.Reminder;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SessionTimes;

/** The reminder of a session that begins within the hour. */
final class SessionHourBefore extends SessionReminder {
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final SessionTimes times;

  SessionHourBefore(SessionReader reader, ReachableTimes reachableTimes, SessionTimes times) {
    super(reader, reachableTimes);
    this.times = times;
  }

  @Override
  public String name() {
    return "SESSION_HOUR_BEFORE";
  }

  @Override
  public Duration timeToLive() {
    return TimesToTell.BEFORE;
  }

  @Override
  public boolean isUrgent() {
    return true;
  }

  @Override
  public Duration remembered() {
    return REMEMBERED;
  }

  @Override
  boolean isDue(Session session, Reminder reminder) {
    return isPlannedAsTold(session, reminder) && !times.hasBegun(session);
  }
}
