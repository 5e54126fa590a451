package se.fadder.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.WorkMornings;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.push.Digest;
import se.fadder.push.Outbox;
import se.fadder.push.PushRoom;
import se.fadder.push.ReminderKind;

/** The reminders of questions: of a mentor who is asked, and of whoever has an answer. */
final class QuestionReminders {
  private final Today today;
  private final Outbox outbox;
  private final ReminderKind parked;
  private final ReminderKind ended;

  private QuestionReminders(Today today, Outbox outbox, ReminderKind parked, ReminderKind ended) {
    this.today = today;
    this.outbox = outbox;
    this.parked = parked;
    this.ended = ended;
  }

  static QuestionReminders of(PushRoom push, Today today, WorkMornings mornings) {
    ReminderKind parked =
        new QuestionReminder(
            "QUESTION_PARKED",
            today,
            mornings,
            (of, person) -> of.isOpen() && of.reaches() && of.isFor(person));
    ReminderKind ended =
        new QuestionReminder(
            "QUESTION_ANSWERED", today, mornings, (of, person) -> of.unseen() && of.isBy(person));
    push.kinds().add(parked);
    push.kinds().add(ended);
    return new QuestionReminders(today, push.outbox(), parked, ended);
  }

  /** Tells a mentor that they are asked something. What is for a series stands at its sessions. */
  void parked(WriteTx tx, Question question) {
    put(tx, question.withId(), parked, question);
  }

  /** Tells the author that somebody has answered, or promised something. */
  void ended(WriteTx tx, Question question) {
    put(tx, question.authorId(), ended, question);
  }

  private void put(WriteTx tx, @Nullable PersonId person, ReminderKind kind, Question question) {
    if (person == null) {
      return;
    }
    UUID id = question.id().value();
    Instant at = Digest.after(today.now());
    outbox.put(
        tx,
        List.of(
            new Outbox.Wanted(
                person, kind, id.toString(), id, at, at.plus(QuestionReminder.LIFE))));
  }
}
