package se.fadder.admin;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum AdminAgendaDeed implements AgendaDeed {
  OPEN_JOBS
}
