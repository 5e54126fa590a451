package se.fadder.mentorship;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.calendar.WorkMornings;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;

/**
 * A reminder of a request, for somebody whom it has reached: not before a day on which they work,
 * and not at all once they have answered it or put it away, or it has become something else.
 */
final class RequestReminder implements ReminderKind {
  /** How long it is worth telling: until somebody has done something, but not for ever. */
  static final Duration LIFE = Duration.ofDays(14);

  private static final Duration UNDERWAY = Duration.ofHours(10);

  private final String name;
  private final MentorRequestState state;
  private final WorkMornings mornings;

  /**
   * Creates a kind.
   *
   * @param state of the requests of which it reminds
   */
  RequestReminder(String name, MentorRequestState state, WorkMornings mornings) {
    this.name = name;
    this.state = state;
    this.mornings = mornings;
  }

  @Override
  public String name() {
    return name;
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
    Set<RequestNoticeSql.Reached> reached =
        Set.copyOf(
            tx.sql(RequestNoticeSql.class)
                .among(
                    reminders.stream().map(Reminder::personId).collect(toSet()),
                    reminders.stream().map(RequestReminder::requestOf).collect(toSet())));
    return reminders.stream()
        .filter(reminder ->
            reached.contains(
                new RequestNoticeSql.Reached(reminder.personId(), requestOf(reminder), state)))
        .map(Reminder::id)
        .collect(toSet());
  }

  private static MentorRequestId requestOf(Reminder reminder) {
    return new MentorRequestId(Objects.requireNonNull(reminder.subjectId()));
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

  /** The answers to a notification: whether to be somebody's mentor is not said in passing. */
  @Override
  public Set<NotificationAnswer> answers(int number) {
    return Set.of(NotificationAnswer.LATER);
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    throw new IllegalStateException("nobody can answer so");
  }

  /**
   * Leads a mentor to the request, and whoever is told of several, or told what came of it, home.
   */
  @Override
  public Optional<String> leadsTo(Tx tx, Viewer viewer, List<Reminder> about) {
    Set<MentorRequestId> ids = about.stream().map(RequestReminder::requestOf).collect(toSet());
    List<MentorRequest> requests = tx.sql(MentorRequestSql.class).byIds(ids);
    boolean own = requests.stream().allMatch(r -> r.mentorId().equals(viewer.person()));
    return Optional.of(
        own && requests.size() == 1
            ? "/#/mentor-requests/MentorRequest_" + requests.getFirst().id().value()
            : "/#/today");
  }
}
