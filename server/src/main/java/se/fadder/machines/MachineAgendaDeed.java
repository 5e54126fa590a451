package se.fadder.machines;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum MachineAgendaDeed implements AgendaDeed {
  OPEN_MACHINE_KEYS
}
