package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

/** The reminder that a newcomer is asked how it goes with their mentor: once for each check. */
final class FitCheckReminder implements ReminderKind {
  private static final Duration UNDERWAY = Duration.ofHours(10);

  private final Today today;
  private final AtWork atWork;
  private final Outbox outbox;

  FitCheckReminder(Today today, AtWork atWork, Outbox outbox) {
    this.today = today;
    this.atWork = atWork;
    this.outbox = outbox;
  }

  void put(WriteTx tx, Collection<FitCheck> checks) {
    Instant at = atWork.soon();
    outbox.put(
        tx,
        checks.stream()
            .map(check ->
                new Outbox.Wanted(
                    check.newHireId(),
                    this,
                    check.id().value().toString(),
                    check.id().value(),
                    at,
                    at.plus(Duration.ofDays(FitCheck.OPEN_DAYS))))
            .toList());
  }

  @Override
  public String name() {
    return "FIT_CHECK";
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
    LocalDate day = today.date();
    Map<FitCheckId, FitCheck> checks =
        tx
            .sql(FitCheckSql.class)
            .lasting(reminders.stream().map(FitCheckReminder::checkOf).collect(toSet()), day)
            .stream()
            .collect(toMap(FitCheck::id, Function.identity()));
    return reminders.stream()
        .filter(reminder -> {
          FitCheck check = checks.get(checkOf(reminder));
          return check != null && check.answer() == null && check.isOpenOn(day);
        })
        .map(Reminder::id)
        .collect(toSet());
  }

  private static FitCheckId checkOf(Reminder reminder) {
    return new FitCheckId(Objects.requireNonNull(reminder.subjectId()));
  }

  @Override
  public Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
    return atWork.mornings(tx, reminders);
  }

  @Override
  public boolean outlastsQuietHours() {
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
