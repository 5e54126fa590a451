package se.fadder.mentorship;

import se.fadder.agenda.AgendaKind;

/** What requests put on agendas. */
public enum MentorRequestAgendaKind implements AgendaKind {
  MENTOR_REQUEST,
  MENTOR_UNANSWERED,
  MENTOR_ACCEPTED,
  MENTOR_DECLINED,
  NEW_MENTOR
}
