package se.fadder.overview;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum OverviewAgendaDeed implements AgendaDeed {
  BECOME_OWNER,
  CHOOSE_OWNER,
  CHOOSE_MENTOR,
  BEGIN_PLAN
}
