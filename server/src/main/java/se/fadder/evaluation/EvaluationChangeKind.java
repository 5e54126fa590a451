package se.fadder.evaluation;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of evaluations. */
public enum EvaluationChangeKind implements ChangeKind {
  EVALUATION_GIVEN,
  EVALUATION_DECLINED;

  @Override
  public boolean isOwn() {
    return true;
  }
}
