package se.fadder.exittalks;

import se.fadder.agenda.AgendaKind;

/** What exit talks put on agendas. */
public enum ExitAgendaKind implements AgendaKind {
  EXIT_TALK
}
