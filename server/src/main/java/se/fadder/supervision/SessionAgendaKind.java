package se.fadder.supervision;

import se.fadder.agenda.AgendaKind;

/** What sessions put on agendas. */
public enum SessionAgendaKind implements AgendaKind {
  SESSION,
  SESSION_TO_LOG
}
