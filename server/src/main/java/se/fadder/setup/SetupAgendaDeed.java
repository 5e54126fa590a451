package se.fadder.setup;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum SetupAgendaDeed implements AgendaDeed {
  OPEN_SETUP
}
