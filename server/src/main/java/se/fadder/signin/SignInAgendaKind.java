package se.fadder.signin;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum SignInAgendaKind implements AgendaKind {
  NOT_INVITED
}
