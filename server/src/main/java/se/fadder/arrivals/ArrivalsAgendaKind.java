package se.fadder.arrivals;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum ArrivalsAgendaKind implements AgendaKind {
  IMPORT_UNDERWAY,
  IMPORT_FAILED
}
