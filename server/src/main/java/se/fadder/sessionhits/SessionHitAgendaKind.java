package se.fadder.sessionhits;

import se.fadder.agenda.AgendaKind;

/** What changed days and hours put on agendas. */
public enum SessionHitAgendaKind implements AgendaKind {
  SESSION_HIT
}
