package se.fadder.teamfika;

import se.fadder.agenda.AgendaKind;

/** The kinds of what the room puts on agendas. */
enum TeamFikaAgendaKind implements AgendaKind {
  TEAM_FIKA
}
