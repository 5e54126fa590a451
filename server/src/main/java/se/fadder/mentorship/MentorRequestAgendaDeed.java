package se.fadder.mentorship;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what requests put on agendas. */
public enum MentorRequestAgendaDeed implements AgendaDeed {
  ACCEPT_MENTEE,
  DECLINE_MENTEE,
  WITHDRAW_MENTOR_REQUEST,
  PUT_MENTOR_REQUEST_AWAY
}
