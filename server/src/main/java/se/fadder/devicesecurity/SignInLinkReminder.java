package se.fadder.devicesecurity;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Outbox;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;
import se.fadder.signin.Invitation;
import se.fadder.signin.InvitationKind;
import se.fadder.signin.LinkListener;

/** The reminder that tells a person on every device that a link into their account was made. */
final class SignInLinkReminder implements ReminderKind, LinkListener {
  /** How long the reminder is worth something. */
  private static final Duration LIFE = Duration.ofDays(7);

  private static final Duration UNDERWAY = Duration.ofDays(1);

  private final Today today;
  private final Outbox outbox;

  SignInLinkReminder(Today today, Outbox outbox) {
    this.today = today;
    this.outbox = outbox;
  }

  @Override
  public void made(WriteTx tx, Invitation invitation) {
    if (invitation.kind() == InvitationKind.ACCOUNT) {
      return; // Who has no account has no device.
    }
    Instant now = today.now();
    outbox.put(
        tx,
        List.of(
            new Outbox.Wanted(
                invitation.personId(),
                this,
                invitation.id().value().toString(),
                invitation.id().value(),
                now,
                now.plus(LIFE))));
  }

  @Override
  public String name() {
    return "SIGN_IN_LINK";
  }

  @Override
  public Duration timeToLive() {
    return UNDERWAY;
  }

  @Override
  public boolean isUrgent() {
    return true;
  }

  /**
   * The reminders that are still due: all, for that the link was made stays true, and is worth
   * knowing all the more once it was used.
   */
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
