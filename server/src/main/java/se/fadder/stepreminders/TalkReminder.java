package se.fadder.stepreminders;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.fadder.calendar.WorkMornings;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Step;
import se.fadder.push.Digest;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Outbox;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;
import se.fadder.today.NoticeListener;
import se.fadder.today.StepNotice;
import se.fadder.today.StepNotices;

/**
 * The reminder of what others have said, asked or answered about steps. It is a digest: what
 * reaches somebody is told at the next full hour as one, and not at all once they have seen or
 * answered it.
 */
public final class TalkReminder implements ReminderKind, NoticeListener {
  /** How long it is worth telling: until it was seen, but not for ever. */
  private static final Duration LIFE = Duration.ofDays(7);

  private static final Duration UNDERWAY = Duration.ofHours(10);

  private final Today today;
  private final WorkMornings mornings;
  private final StepNotices notices;
  private final Outbox outbox;

  TalkReminder(Today today, WorkMornings mornings, StepNotices notices, Outbox outbox) {
    this.today = today;
    this.mornings = mornings;
    this.notices = notices;
    this.outbox = outbox;
  }

  @Override
  public void reached(WriteTx tx, Collection<StepNotice> reached) {
    Instant at = Digest.after(today.now());
    outbox.put(
        tx,
        reached.stream()
            .map(notice ->
                new Outbox.Wanted(
                    notice.personId(),
                    this,
                    notice.causeId().toString(),
                    notice.causeId(),
                    at,
                    at.plus(LIFE)))
            .toList());
  }

  @Override
  public String name() {
    return "TALK";
  }

  @Override
  public Duration timeToLive() {
    return UNDERWAY;
  }

  @Override
  public boolean isUrgent() {
    return false;
  }

  @Override
  public Set<ReminderId> stillDue(Tx tx, Collection<Reminder> reminders) {
    Set<Cause> unseen =
        notices
            .unseen(
                tx,
                reminders.stream().map(Reminder::personId).collect(toSet()),
                reminders.stream().map(TalkReminder::causeId).collect(toSet()))
            .stream()
            .map(notice -> new Cause(notice.personId(), notice.causeId()))
            .collect(toSet());
    return reminders.stream()
        .filter(reminder -> unseen.contains(new Cause(reminder.personId(), causeId(reminder))))
        .map(Reminder::id)
        .collect(toSet());
  }

  /** The cause of a reminder, for one of those whom it reaches. */
  private record Cause(PersonId person, UUID id) {}

  private static UUID causeId(Reminder reminder) {
    return Objects.requireNonNull(reminder.subjectId());
  }

  @Override
  public Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
    return Reminder.times(reminders, people -> mornings.next(tx, people));
  }

  @Override
  public boolean outlastsQuietHours() {
    return true;
  }

  @Override
  public boolean isToldByLetter() {
    return true;
  }

  @Override
  public boolean isToRead() {
    return true;
  }

  /** The answers to a notification: what to say to it stands in the client. */
  @Override
  public Set<NotificationAnswer> answers(int number) {
    return Set.of(NotificationAnswer.LATER);
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    throw new IllegalStateException("nobody can answer so");
  }

  /** Leads to the step that it is about, or to the day of whoever is told of several. */
  @Override
  public Optional<String> leadsTo(Tx tx, Viewer viewer, List<Reminder> about) {
    Set<UUID> causes = about.stream().map(TalkReminder::causeId).collect(toSet());
    List<Step> steps = List.copyOf(notices.stepsOf(tx, viewer, causes));
    return Optional.of(steps.size() == 1 ? address(viewer, steps.getFirst()) : "/#/today");
  }

  /** The address of a step in the client, which names what it shows as the API does. */
  private static String address(Viewer viewer, Step step) {
    String plan =
        step.newHireId().equals(viewer.person())
            ? "introduction"
            : "plans/Plan_" + step.planId().value();
    return "/#/" + plan + "/steps/Step_" + step.id().value();
  }
}
