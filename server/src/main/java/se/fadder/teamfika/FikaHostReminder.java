package se.fadder.teamfika;

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
import se.fadder.calendar.WorkMornings;
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
 * The reminder of whoever hosts a fika, on the working day before. It is told as long as they still
 * host it, not on a day on which they do not work, and not once it has begun.
 */
final class FikaHostReminder implements ReminderKind {
  private static final Duration UNDERWAY = Duration.ofHours(10);

  private final FikaPlans plans;
  private final WorkMornings mornings;

  FikaHostReminder(FikaPlans plans, WorkMornings mornings) {
    this.plans = plans;
    this.mornings = mornings;
  }

  /** The reminder of a fika that has not begun: this morning, or now where that is over. */
  Outbox.Wanted of(TeamFika fika, LocalDate day, PersonId host) {
    Instant now = plans.today().now();
    Instant morning = mornings.at(plans.today().date());
    Instant begins = plans.instant(day, fika.begins());
    return new Outbox.Wanted(
        host,
        this,
        slot(fika.id(), day),
        fika.id().value(),
        morning.isAfter(now) && morning.isBefore(begins) ? morning : now,
        begins);
  }

  private static String slot(TeamFikaId fika, LocalDate day) {
    return fika.value() + " " + day;
  }

  private static TeamFikaId fikaOf(Reminder reminder) {
    return new TeamFikaId(Objects.requireNonNull(reminder.subjectId()));
  }

  private static LocalDate dayOf(Reminder reminder) {
    return LocalDate.parse(reminder.slot().split(" ", 2)[1]);
  }

  @Override
  public String name() {
    return "TEAM_FIKA_HOST";
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
    Set<TeamFikaId> ids = reminders.stream().map(FikaHostReminder::fikaOf).collect(toSet());
    Map<TeamFikaId, FikaPlan> planned = plans.of(tx, tx.sql(TeamFikaSql.class).byIds(ids));
    return reminders.stream()
        .filter(reminder ->
            Optional.ofNullable(planned.get(fikaOf(reminder)))
                .flatMap(plan -> plan.on(dayOf(reminder)))
                .filter(day -> day.isHostedBy(reminder.personId()))
                .isPresent())
        .map(Reminder::id)
        .collect(toSet());
  }

  /** Not on a free day, if there is a morning before it begins. */
  @Override
  public Map<ReminderId, Instant> later(Tx tx, Collection<Reminder> reminders) {
    Map<ReminderId, Reminder> byId =
        reminders.stream().collect(toMap(Reminder::id, Function.identity()));
    return Reminder.times(reminders, people -> mornings.next(tx, people)).entrySet().stream()
        .filter(
            of -> of.getValue().isBefore(Objects.requireNonNull(byId.get(of.getKey())).expiresAt()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public boolean keepsItsEnd() {
    return true;
  }

  @Override
  public boolean isToldByLetter() {
    return true;
  }

  @Override
  public Set<NotificationAnswer> answers(int number) {
    return Set.of();
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    throw new IllegalStateException("nobody can answer so");
  }

  /** Leads home, where the host may write their line. */
  @Override
  public Optional<String> leadsTo(Tx tx, Viewer viewer, List<Reminder> about) {
    return Optional.of("/#/today");
  }
}
