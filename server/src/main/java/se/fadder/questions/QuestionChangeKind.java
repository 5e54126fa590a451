package se.fadder.questions;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of questions, which are noted of the author and shown to them alone. */
public enum QuestionChangeKind implements ChangeKind {
  QUESTION_PARKED,
  QUESTION_ANSWERED,
  QUESTION_COMMITTED,
  QUESTION_TAKEN_BACK,
  QUESTION_TAKEN_ALONG;

  @Override
  public boolean isOwn() {
    return true;
  }
}
