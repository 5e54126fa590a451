package se.fadder.arrivals;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum ArrivalsAgendaDeed implements AgendaDeed {
  OPEN_IMPORT
}
