package se.fadder.cadence;

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
import se.fadder.calendar.WorkMornings;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipId;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Outbox;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;

/**
 * The reminder of a lapse in sessions: once for each, in the morning of a day on which the person
 * works, not while they are busy, and not when the two have met by then.
 */
final class LapseReminder implements ReminderKind {
  /** How long it is worth telling, as to somebody who comes back from a holiday. */
  private static final Duration LIFE = Duration.ofDays(21);

  private static final Duration UNDERWAY = Duration.ofHours(10);

  private final LapseKind kind;
  private final Today today;
  private final WorkMornings mornings;
  private final PairCadences cadences;
  private final Lapses lapses;
  private final Outbox outbox;

  LapseReminder(
      LapseKind kind,
      Today today,
      WorkMornings mornings,
      PairCadences cadences,
      Lapses lapses,
      Outbox outbox) {
    this.kind = kind;
    this.today = today;
    this.mornings = mornings;
    this.cadences = cadences;
    this.lapses = lapses;
    this.outbox = outbox;
  }

  /** Has those reminded who are told of lapses, and were not yet. */
  void put(WriteTx tx, Collection<PairCadence> lapsed) {
    Instant morning = mornings.at(today.date());
    Instant at = today.now().isBefore(morning) ? morning : today.now();
    List<Outbox.Wanted> wanted = new ArrayList<>();
    lapses
        .told(tx, kind, lapsed)
        .forEach((of, told) ->
            told.forEach(person ->
                wanted.add(
                    new Outbox.Wanted(
                        person, this, of.slot(), of.mentorshipId().value(), at, at.plus(LIFE)))));
    outbox.put(tx, wanted);
  }

  @Override
  public String name() {
    return kind == LapseKind.MISSED ? "CADENCE_MISSED" : "NO_CONTACT";
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
    Set<MentorshipId> ids =
        reminders.stream()
            .map(reminder -> new MentorshipId(Objects.requireNonNull(reminder.subjectId())))
            .collect(toSet());
    Set<Told> standing = new HashSet<>();
    lapses
        .told(tx, kind, cadences.of(tx, ids))
        .forEach((of, told) -> told.forEach(person -> standing.add(new Told(person, of.slot()))));
    return reminders.stream()
        .filter(reminder -> standing.contains(new Told(reminder.personId(), reminder.slot())))
        .map(Reminder::id)
        .collect(toSet());
  }

  /** What somebody is told of. */
  private record Told(PersonId person, String slot) {}

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
