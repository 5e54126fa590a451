package se.fadder.push;

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

/** The kind of reminder by which somebody sees whether notifications arrive. */
public final class TestReminder implements ReminderKind {
  static final String NAME = "TEST";
  static final Duration LIFE = Duration.ofMinutes(10);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration timeToLive() {
    return LIFE;
  }

  @Override
  public boolean isUrgent() {
    return true;
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
    return Set.of(NotificationAnswer.DONE);
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    return Optional.empty();
  }
}
