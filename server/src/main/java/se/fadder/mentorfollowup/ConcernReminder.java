package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Outbox;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;

/**
 * The reminder of what there is to see to for newcomers, for managers and HR: once for each
 * occasion, at the next full hour of their working day, and not when it is seen to by then.
 */
final class ConcernReminder implements ReminderKind {
  /** How long it is worth telling. */
  private static final Duration LIFE = Duration.ofDays(7);

  private static final Duration UNDERWAY = Duration.ofHours(10);

  private final Concerns concerns;
  private final AtWork atWork;
  private final Outbox outbox;

  ConcernReminder(Concerns concerns, AtWork atWork, Outbox outbox) {
    this.concerns = concerns;
    this.atWork = atWork;
    this.outbox = outbox;
  }

  /** Has all who are to see to what stands reminded, who were not yet. */
  void put(WriteTx tx, Collection<StandingConcern> standing) {
    Instant at = atWork.soon();
    List<Outbox.Wanted> wanted = new ArrayList<>();
    for (StandingConcern one : standing) {
      Concern concern = one.concern();
      one.managers().forEach(person -> wanted.add(wanted(person, concern.slot(), concern, at)));
      one.hr().stream()
          .filter(person -> !one.managers().contains(person))
          .forEach(person -> wanted.add(wanted(person, concern.slotOfHr(), concern, at)));
    }
    outbox.put(tx, wanted);
  }

  private Outbox.Wanted wanted(PersonId person, String slot, Concern concern, Instant at) {
    return new Outbox.Wanted(person, this, slot, concern.newHireId().value(), at, at.plus(LIFE));
  }

  @Override
  public String name() {
    return "MENTOR_CONCERN";
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
    Set<PersonId> newHires =
        reminders.stream()
            .map(reminder -> new PersonId(Objects.requireNonNull(reminder.subjectId())))
            .collect(toSet());
    Set<Told> standing = new HashSet<>();
    for (StandingConcern one : concerns.standing(tx, newHires)) {
      one.managers().forEach(person -> standing.add(new Told(person, one.concern().slot())));
      one.hr().forEach(person -> standing.add(new Told(person, one.concern().slotOfHr())));
    }
    return reminders.stream()
        .filter(reminder -> standing.contains(new Told(reminder.personId(), reminder.slot())))
        .map(Reminder::id)
        .collect(toSet());
  }

  /** What somebody is told of. */
  private record Told(PersonId person, String slot) {}

  @Override
  public Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
    return atWork.mornings(tx, reminders);
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
  public Set<NotificationAnswer> answers(int number) {
    return Set.of(NotificationAnswer.LATER);
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    throw new IllegalStateException("nobody can answer so");
  }

  @Override
  public Optional<String> leadsTo(Tx tx, Viewer viewer, List<Reminder> about) {
    return Optional.of("/#/today");
  }
}
