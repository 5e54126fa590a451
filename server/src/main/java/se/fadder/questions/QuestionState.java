package se.fadder.questions;

/** The states of a question. All but the first are final. */
public enum QuestionState {
  OPEN,
  /** It was answered, in a line or by word of mouth. */
  ANSWERED,
  /** Somebody has promised to do something about it. */
  COMMITTED,
  /** Its author has taken it back. */
  TAKEN_BACK
}
