package se.fadder.cadence;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum CadenceAgendaDeed implements AgendaDeed {
  PLAN_SESSION,
  LOG_SESSION,
  OPEN_CARD
}
