package se.fadder.staff;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum StaffAgendaKind implements AgendaKind {
  /** What a file of staff would change waits for a yes or a no. */
  STAFF_FILE_WAITS
}
