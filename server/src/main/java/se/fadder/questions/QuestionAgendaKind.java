package se.fadder.questions;

import se.fadder.agenda.AgendaKind;

/** What questions put on agendas. */
public enum QuestionAgendaKind implements AgendaKind {
  /** Somebody whom the viewer mentors asks. */
  QUESTION_TO_ANSWER,
  /** The viewer's own was answered, or something was promised about it. */
  QUESTION_ANSWERED,
  /** The viewer's own waits for an answer. */
  QUESTION_PARKED,
  /** The viewer's own waits for nobody: whoever was asked is not their mentor any more. */
  QUESTION_ALONE
}
