package se.fadder.sessionhits;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what changed days and hours put on agendas. */
public enum SessionHitAgendaDeed implements AgendaDeed {
  MOVE_HIT_SESSION,
  KEEP_HIT_SESSION
}
