package se.fadder.admin;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum AdminAgendaKind implements AgendaKind {
  DEAD_JOBS
}
