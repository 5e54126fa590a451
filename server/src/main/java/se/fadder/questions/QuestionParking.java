package se.fadder.questions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.TimeTold;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SeriesId;

/** The parking of questions: for a mentor or a series, and again for the mentor of today. */
public final class QuestionParking {
  private final Ids ids;
  private final TimeTold told;
  private final QuestionAccess access;
  private final QuestionChanges changes;
  private final QuestionReminders reminders;

  QuestionParking(
      Ids ids,
      Today today,
      QuestionAccess access,
      QuestionChanges changes,
      QuestionReminders reminders) {
    this.ids = ids;
    this.told = new TimeTold(today);
    this.access = access;
    this.changes = changes;
    this.reminders = reminders;
  }

  /**
   * Parks a question for the viewer's main mentor.
   *
   * @param at when they did, if that was before the server heard of it
   */
  public Outcome<QuestionId> park(WriteTx tx, Viewer viewer, String text, @Nullable Instant at) {
    Optional<PersonId> mentor = access.mainMentor(tx, viewer);
    return mentor.isPresent()
        ? insert(tx, viewer, mentor.get(), null, text, at)
        : Outcome.refused(noMentor(""));
  }

  /** Parks a question for one of the viewer's mentors, as the other method does. */
  public Outcome<QuestionId> park(
      WriteTx tx, Viewer viewer, PersonId mentor, String text, @Nullable Instant at) {
    return access.isMentor(tx, viewer, mentor)
        ? insert(tx, viewer, mentor, null, text, at)
        : Outcome.refused(noMentor("mentorId"));
  }

  /** Parks a question for a series in which the viewer takes part, as the other methods do. */
  public Outcome<QuestionId> park(
      WriteTx tx, Viewer viewer, SeriesId series, String text, @Nullable Instant at) {
    if (!access.takesPart(tx, viewer, series)) {
      return Outcome.refused(Problem.notFound("seriesId"));
    }
    return access.isOfCaseReviews(tx, viewer, series)
        ? Outcome.refused(
            Problem.at("seriesId", "NOTHING_TYPED", "Nothing is typed at a review of cases."))
        : insert(tx, viewer, null, series, text, at);
  }

  private Outcome<QuestionId> insert(
      WriteTx tx,
      Viewer viewer,
      @Nullable PersonId mentor,
      @Nullable SeriesId series,
      String text,
      @Nullable Instant at) {
    Optional<Problem> problem = told.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (openOf(tx, viewer).size() >= Questions.MOST) {
      return Outcome.refused(
          Problem.of("TOO_MANY_QUESTIONS", "So many questions wait for an answer already."));
    }
    Question question =
        new Question(
            ids.next(QuestionId::new),
            viewer.person(),
            mentor,
            series,
            text,
            told.of(at),
            QuestionState.OPEN,
            null,
            null,
            null,
            null,
            null,
            false,
            true);
    tx.sql(QuestionSql.class).insert(question);
    changes.note(tx, viewer, question, QuestionChangeKind.QUESTION_PARKED);
    reminders.parked(tx, question);
    return Outcome.done(question.id());
  }

  private List<Question> openOf(Tx tx, Viewer viewer) {
    return tx.sql(QuestionSql.class).openOf(viewer.person(), access.day(), Questions.MOST);
  }

  /**
   * Asks the viewer's main mentor of today what they asked a mentor who has handed over since. For
   * its author.
   */
  public Outcome<QuestionId> takeAlong(WriteTx tx, Viewer viewer, QuestionId id) {
    Question question = changes.own(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (!question.isOpen()) {
      return QuestionChanges.over(question);
    }
    if (question.reaches()) {
      return Outcome.done(id);
    }
    Optional<PersonId> mentor = access.mainMentor(tx, viewer);
    if (mentor.isEmpty() || question.seriesId() != null) {
      return Outcome.refused(noMentor("questionId"));
    }
    tx.sql(QuestionSql.class).takeAlong(id, mentor.get());
    Question now = Objects.requireNonNull(changes.own(tx, viewer, id));
    changes.note(tx, viewer, now, QuestionChangeKind.QUESTION_TAKEN_ALONG);
    reminders.parked(tx, now);
    return Outcome.done(id);
  }

  private static Problem noMentor(String field) {
    String message = "Nobody is the viewer's mentor.";
    return field.isEmpty()
        ? Problem.of("NO_MENTOR", message)
        : Problem.at(field, "NO_MENTOR", message);
  }

  /** Records a question that is a fact already, such as from seeding; it checks no access. */
  public void record(WriteTx tx, Question question) {
    tx.sql(QuestionSql.class).insert(question);
  }
}
