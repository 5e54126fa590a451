package se.fadder.exittalks;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what exit talks put on agendas. */
public enum ExitAgendaDeed implements AgendaDeed {
  ANSWER_EXIT_TALK
}
