package se.fadder.questions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;

/** What the verbs about a question share: which it is to the viewer, and that it has changed. */
final class QuestionChanges {
  private final QuestionAccess access;
  private final AuditLog auditLog;

  QuestionChanges(QuestionAccess access, AuditLog auditLog) {
    this.access = access;
    this.auditLog = auditLog;
  }

  /** A question that the viewer has asked, is asked, or meets at a session; null for others. */
  @Nullable Question concerning(Tx tx, Viewer viewer, QuestionId id) {
    return tx.sql(QuestionSql.class).byIds(Set.of(id), access.day()).stream()
        .filter(of -> access.concerns(tx, viewer, of))
        .findFirst()
        .orElse(null);
  }

  /** A question that the viewer has asked; null for others. */
  @Nullable Question own(Tx tx, Viewer viewer, QuestionId id) {
    Question found = concerning(tx, viewer, id);
    return found == null || !found.isBy(viewer.person()) ? null : found;
  }

  /** The outcome of what comes after a question has ended. */
  static Outcome<QuestionId> over(Question question) {
    return Outcome.overtaken(
        question.id(),
        Problem.at("questionId", "QUESTION_OVER", "It was answered, or taken back."));
  }

  /** Notes what became of a question, and tells those whom it concerns. */
  void note(WriteTx tx, Viewer viewer, Question question, QuestionChangeKind kind) {
    auditLog.note(tx, viewer, question.authorId(), kind, question.id(), "");
    tx.publish(Questions.of(question.authorId()));
    tx.publish(Questions.of(viewer.person()));
    if (question.withId() != null) {
      tx.publish(Questions.of(question.withId()));
    }
  }
}
