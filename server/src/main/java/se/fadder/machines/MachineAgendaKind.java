package se.fadder.machines;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum MachineAgendaKind implements AgendaKind {
  /** A key for SCIM waits for HR to say what it may do. */
  MACHINE_KEY_WAITS
}
