package se.fadder.cadence;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum CadenceAgendaKind implements AgendaKind {
  CADENCE_MISSED,
  NO_CONTACT
}
