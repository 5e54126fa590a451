package se.fadder.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.commitments.CommitmentId;
import se.fadder.commitments.Commitments;
import se.fadder.commitments.TimeTold;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionReader;

/** The way of a question: it is parked, and answered, promised something about, or taken back. */
public final class QuestionCommands {
  private final Ids ids;
  private final TimeTold told;
  private final QuestionAccess access;
  private final SessionReader sessions;
  private final Commitments commitments;
  private final QuestionReminders reminders;
  private final AuditLog auditLog;

  QuestionCommands(
      Ids ids,
      Today today,
      QuestionAccess access,
      SessionReader sessions,
      Commitments commitments,
      QuestionReminders reminders,
      AuditLog auditLog) {
    this.ids = ids;
    this.told = new TimeTold(today);
    this.access = access;
    this.sessions = sessions;
    this.commitments = commitments;
    this.reminders = reminders;
    this.auditLog = auditLog;
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

  private static Problem noMentor(String field) {
    String message = "Nobody is the viewer's mentor.";
    return field.isEmpty()
        ? Problem.of("NO_MENTOR", message)
        : Problem.at(field, "NO_MENTOR", message);
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
    changed(tx, viewer, question, QuestionChangeKind.QUESTION_PARKED);
    reminders.parked(tx, question);
    return Outcome.done(question.id());
  }

  private List<Question> openOf(Tx tx, Viewer viewer) {
    return tx.sql(QuestionSql.class).openOf(viewer.person(), access.day(), Questions.MOST);
  }

  /**
   * Answers a question. For the author too, who says so that it was answered by word of mouth.
   *
   * @param answer null where it was said and not written
   * @param session in which it was answered; null for none
   * @param at when, if that was before the server heard of it
   */
  public Outcome<QuestionId> answer(
      WriteTx tx,
      Viewer viewer,
      QuestionId id,
      @Nullable String answer,
      @Nullable SessionId session,
      @Nullable Instant at) {
    Question question = concerning(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (!question.isOpen()) {
      return over(question);
    }
    Optional<Problem> problem = problem(tx, viewer, question, session, at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    end(tx, viewer, question, new Ending(QuestionState.ANSWERED, answer, session, null, at));
    return Outcome.done(id);
  }

  /** What becomes of a question. */
  private record Ending(
      QuestionState state,
      @Nullable String answer,
      @Nullable SessionId session,
      @Nullable CommitmentId commitment,
      @Nullable Instant at) {}

  private @Nullable Question concerning(Tx tx, Viewer viewer, QuestionId id) {
    return tx.sql(QuestionSql.class).byIds(Set.of(id), access.day()).stream()
        .filter(of -> access.concerns(tx, viewer, of))
        .findFirst()
        .orElse(null);
  }

  private static Outcome<QuestionId> over(Question question) {
    return Outcome.overtaken(
        question.id(),
        Problem.at("questionId", "QUESTION_OVER", "It was answered, or taken back."));
  }

  private Optional<Problem> problem(
      Tx tx, Viewer viewer, Question question, @Nullable SessionId session, @Nullable Instant at) {
    return told.problem(at)
        .or(() ->
            session == null || standsAt(tx, viewer, question, session)
                ? Optional.empty()
                : Optional.of(Problem.notFound("sessionId")));
  }

  private boolean standsAt(Tx tx, Viewer viewer, Question question, SessionId id) {
    if (!access.takesPart(tx, viewer, id)) {
      return false;
    }
    Session session = Objects.requireNonNull(sessions.byIds(tx, Set.of(id)).get(id));
    return Questions.standsAt(question, session, sessions.people(tx, id));
  }

  private void end(WriteTx tx, Viewer viewer, Question question, Ending ending) {
    boolean byAnother = !question.isBy(viewer.person());
    tx.sql(QuestionSql.class)
        .end(
            question.id(),
            ending.state(),
            told.of(ending.at(), question.parkedAt()),
            viewer.person(),
            ending.answer(),
            ending.session(),
            ending.commitment(),
            byAnother);
    QuestionChangeKind kind =
        switch (ending.state()) {
          case ANSWERED -> QuestionChangeKind.QUESTION_ANSWERED;
          case COMMITTED -> QuestionChangeKind.QUESTION_COMMITTED;
          case TAKEN_BACK -> QuestionChangeKind.QUESTION_TAKEN_BACK;
          case OPEN -> throw new IllegalArgumentException("no end");
        };
    changed(tx, viewer, question, kind);
    if (byAnother) {
      reminders.ended(tx, question);
    }
  }

  /** Takes back what is open. For its author. */
  public Outcome<QuestionId> takeBack(
      WriteTx tx, Viewer viewer, QuestionId id, @Nullable Instant at) {
    Question question = own(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (question.state() == QuestionState.TAKEN_BACK) {
      return Outcome.done(id);
    }
    if (!question.isOpen()) {
      return over(question);
    }
    Optional<Problem> problem = told.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    end(tx, viewer, question, new Ending(QuestionState.TAKEN_BACK, null, null, null, at));
    return Outcome.done(id);
  }

  private @Nullable Question own(Tx tx, Viewer viewer, QuestionId id) {
    Question found = concerning(tx, viewer, id);
    return found == null || !found.isBy(viewer.person()) ? null : found;
  }

  /**
   * Asks the viewer's main mentor of today what they asked a mentor who has handed over since. For
   * its author.
   */
  public Outcome<QuestionId> takeAlong(WriteTx tx, Viewer viewer, QuestionId id) {
    Question question = own(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (!question.isOpen()) {
      return over(question);
    }
    if (question.reaches()) {
      return Outcome.done(id);
    }
    Optional<PersonId> mentor = access.mainMentor(tx, viewer);
    if (mentor.isEmpty() || question.seriesId() != null) {
      return Outcome.refused(noMentor("questionId"));
    }
    tx.sql(QuestionSql.class).takeAlong(id, mentor.get());
    Question now = Objects.requireNonNull(own(tx, viewer, id));
    changed(tx, viewer, now, QuestionChangeKind.QUESTION_TAKEN_ALONG);
    reminders.parked(tx, now);
    return Outcome.done(id);
  }

  /**
   * Promises something about a question, by which it is no longer open.
   *
   * @param person who does it: one of the two, or of those who take part in the session
   * @param session in which it was agreed; null for none
   */
  public Outcome<QuestionId> commit(
      WriteTx tx,
      Viewer viewer,
      QuestionId id,
      PersonId person,
      String text,
      LocalDate due,
      @Nullable SessionId session,
      @Nullable Instant at) {
    Question question = concerning(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (!question.isOpen()) {
      return over(question);
    }
    PersonId other = question.isBy(viewer.person()) ? question.withId() : question.authorId();
    boolean isOneOfTwo = person.equals(viewer.person()) || person.equals(other);
    if (session == null && (question.alone() || other == null || !isOneOfTwo)) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    Optional<Problem> problem = problem(tx, viewer, question, session, at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    PersonId with = person.equals(viewer.person()) && other != null ? other : viewer.person();
    Commitments.Agreed agreed =
        new Commitments.Agreed(session, person, with, text, due, told.of(at));
    return switch (commitments.agree(tx, viewer, agreed, at)) {
      case Outcome.Done<CommitmentId>(CommitmentId made) -> {
        end(tx, viewer, question, new Ending(QuestionState.COMMITTED, null, session, made, at));
        yield Outcome.done(id);
      }
      case Outcome.Refused<CommitmentId>(var problems, _) -> new Outcome.Refused<>(problems, id);
      case Outcome.Overtaken<CommitmentId>(_, var why) -> Outcome.overtaken(id, why);
    };
  }

  /** Says that the viewer has seen what has become of their question. */
  public Outcome<QuestionId> see(WriteTx tx, Viewer viewer, QuestionId id) {
    Question question = own(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (question.unseen()) {
      tx.sql(QuestionSql.class).setUnseen(id, false);
      tx.publish(Questions.of(viewer.person()));
    }
    return Outcome.done(id);
  }

  /** Records a question that is a fact already, such as from seeding; it checks no access. */
  public void record(WriteTx tx, Question question) {
    tx.sql(QuestionSql.class).insert(question);
  }

  private void changed(WriteTx tx, Viewer viewer, Question question, QuestionChangeKind kind) {
    auditLog.note(tx, viewer, question.authorId(), kind, question.id(), "");
    tx.publish(Questions.of(question.authorId()));
    tx.publish(Questions.of(viewer.person()));
    if (question.withId() != null) {
      tx.publish(Questions.of(question.withId()));
    }
  }
}
