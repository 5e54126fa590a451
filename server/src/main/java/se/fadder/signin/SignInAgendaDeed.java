package se.fadder.signin;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum SignInAgendaDeed implements AgendaDeed {
  INVITE
}
