package se.fadder.guestbook;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;

/** The reminder that somebody has signed the guest book. */
final class GuestbookReminder implements ReminderKind {
  @Override
  public String name() {
    return "GUESTBOOK";
  }

  @Override
  public Duration timeToLive() {
    return Duration.ofHours(1);
  }

  @Override
  public boolean isUrgent() {
    return false;
  }

  @Override
  public boolean keepsQuietHours() {
    return false;
  }

  @Override
  public Set<ReminderId> stillDue(Tx tx, Collection<Reminder> reminders) {
    return reminders.stream().map(Reminder::id).collect(toSet());
  }

  @Override
  public Set<NotificationAnswer> answers(int number) {
    return Set.of();
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    return Optional.empty();
  }
}
