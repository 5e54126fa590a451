package se.fadder.setup;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum SetupAgendaKind implements AgendaKind {
  SETUP_LEFT
}
