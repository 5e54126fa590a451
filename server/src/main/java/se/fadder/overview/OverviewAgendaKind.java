package se.fadder.overview;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum OverviewAgendaKind implements AgendaKind {
  NO_OWNER,
  NO_MENTOR,
  NO_PLAN
}
