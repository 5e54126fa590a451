package se.fadder.sessionreminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionLogs;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SessionTimes;

/**
 * The question whether a session that is over took place. One tap on the notification says that it
 * did; who says otherwise does it in the client, where it leads.
 */
final class SessionToLog extends SessionReminder {
  /** How long it is worth asking: for longer it stands on the agenda. */
  static final Duration LIFE = Duration.ofDays(1);

  private final SessionTimes times;
  private final SessionLogs logs;

  SessionToLog(
      SessionReader reader, ReachableTimes reachableTimes, SessionTimes times, SessionLogs logs) {
    super(reader, reachableTimes);
    this.times = times;
    this.logs = logs;
  }

  @Override
  public String name() {
    return "SESSION_TO_LOG";
  }

  @Override
  public Duration timeToLive() {
    return LIFE;
  }

  @Override
  public boolean isUrgent() {
    return false;
  }

  @Override
  boolean isDue(Session session, Reminder reminder) {
    return isPlannedAsTold(session, reminder) && times.isToLog(session) && times.isOver(session);
  }

  @Override
  public Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
    return reachableTimes().whenAtWork(tx, reminders);
  }

  /** It is asked as long when it is asked later. */
  @Override
  public boolean keepsItsEnd() {
    return false;
  }

  @Override
  public boolean outlastsQuietHours() {
    return true;
  }

  @Override
  public Set<NotificationAnswer> answers(int number) {
    return number == 1
        ? Set.of(NotificationAnswer.DONE, NotificationAnswer.LATER)
        : Set.of(NotificationAnswer.LATER);
  }

  /** Says that it took place. Where somebody else has said so meanwhile, it is as it was to be. */
  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about, Instant at) {
    for (Reminder reminder : about) {
      Optional<Problem> refusal =
          logs.say(tx, viewer, sessionOf(reminder), true, null, at, null).refusal();
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }
}
