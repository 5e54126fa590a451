package se.fadder.questions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.commitments.CommitmentId;
import se.fadder.commitments.Commitments;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.TimeTold;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionReader;

/** What becomes of a question: an answer, a commitment, or nothing, for it was taken back. */
public final class QuestionAnswers {
  private final TimeTold told;
  private final QuestionAccess access;
  private final QuestionChanges changes;
  private final SessionReader sessions;
  private final Commitments commitments;
  private final QuestionReminders reminders;

  QuestionAnswers(
      Today today,
      QuestionAccess access,
      QuestionChanges changes,
      SessionReader sessions,
      Commitments commitments,
      QuestionReminders reminders) {
    this.told = new TimeTold(today);
    this.access = access;
    this.changes = changes;
    this.sessions = sessions;
    this.commitments = commitments;
    this.reminders = reminders;
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
    Question question = changes.concerning(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (!question.isOpen()) {
      return QuestionChanges.over(question);
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
    changes.note(tx, viewer, question, kind);
    if (byAnother) {
      reminders.ended(tx, question);
    }
  }

  /** Takes back what is open. For its author. */
  public Outcome<QuestionId> takeBack(
      WriteTx tx, Viewer viewer, QuestionId id, @Nullable Instant at) {
    Question question = changes.own(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (question.state() == QuestionState.TAKEN_BACK) {
      return Outcome.done(id);
    }
    if (!question.isOpen()) {
      return QuestionChanges.over(question);
    }
    Optional<Problem> problem = told.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    end(tx, viewer, question, new Ending(QuestionState.TAKEN_BACK, null, null, null, at));
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
    Question question = changes.concerning(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (!question.isOpen()) {
      return QuestionChanges.over(question);
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
    Question question = changes.own(tx, viewer, id);
    if (question == null) {
      return Outcome.refused(Problem.notFound("questionId"));
    }
    if (question.unseen()) {
      tx.sql(QuestionSql.class).setUnseen(id, false);
      tx.publish(Questions.of(viewer.person()));
    }
    return Outcome.done(id);
  }
}
