package se.fadder.mentorfollowup;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum FollowupAgendaDeed implements AgendaDeed {
  CHOOSE_MENTOR,
  OPEN_CARD,
  TALK_HELD,
  ANSWER_FIT_CHECK
}
