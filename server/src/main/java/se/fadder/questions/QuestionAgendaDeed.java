package se.fadder.questions;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what questions put on agendas. */
public enum QuestionAgendaDeed implements AgendaDeed {
  ANSWER_QUESTION,
  PUT_QUESTION_AWAY,
  TAKE_QUESTION_ALONG,
  TAKE_QUESTION_BACK
}
