package se.fadder.supervision;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what sessions put on agendas. */
public enum SessionAgendaDeed implements AgendaDeed {
  HELD,
  NOT_HELD,
  MOVE
}
