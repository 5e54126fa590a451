package se.fadder.questions;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import se.fadder.calendar.WorkMornings;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.push.NotificationAnswer;
import se.fadder.push.Reminder;
import se.fadder.push.ReminderId;
import se.fadder.push.ReminderKind;

/**
 * A reminder of questions, which says that there are some and never what they are. It is a digest:
 * what reaches somebody is told at the next full hour as one, on a day on which they work, and not
 * at all once there is nothing to see any more.
 */
final class QuestionReminder implements ReminderKind {
  /** How long it is worth telling: until it was seen, but not for ever. */
  static final Duration LIFE = Duration.ofDays(7);

  private static final Duration UNDERWAY = Duration.ofHours(10);

  private final String name;
  private final Today today;
  private final WorkMornings mornings;
  private final BiPredicate<Question, PersonId> holds;

  /**
   * Creates a kind.
   *
   * @param holds whether there is still something for the person to see
   */
  QuestionReminder(
      String name, Today today, WorkMornings mornings, BiPredicate<Question, PersonId> holds) {
    this.name = name;
    this.today = today;
    this.mornings = mornings;
    this.holds = holds;
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
    Set<QuestionId> ids = reminders.stream().map(QuestionReminder::questionOf).collect(toSet());
    Map<QuestionId, Question> questions =
        tx.sql(QuestionSql.class).byIds(ids, today.date()).stream()
            .collect(toMap(Question::id, Function.identity()));
    return reminders.stream()
        .filter(reminder -> {
          Question question = questions.get(questionOf(reminder));
          return question != null && holds.test(question, reminder.personId());
        })
        .map(Reminder::id)
        .collect(toSet());
  }

  private static QuestionId questionOf(Reminder reminder) {
    return new QuestionId(Objects.requireNonNull(reminder.subjectId()));
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

  /** The answers to a notification: what to say to it is typed in the client. */
  @Override
  public Set<NotificationAnswer> answers(int number) {
    return Set.of(NotificationAnswer.LATER);
  }

  @Override
  public Optional<Problem> done(WriteTx tx, Viewer viewer, List<Reminder> about) {
    throw new IllegalStateException("nobody can answer so");
  }

  /** Leads home, where each question is answered in its row. */
  @Override
  public Optional<String> leadsTo(Tx tx, Viewer viewer, List<Reminder> about) {
    return Optional.of("/#/today");
  }
}
