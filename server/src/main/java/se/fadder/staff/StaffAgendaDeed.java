package se.fadder.staff;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum StaffAgendaDeed implements AgendaDeed {
  OPEN_STAFF_FILE
}
