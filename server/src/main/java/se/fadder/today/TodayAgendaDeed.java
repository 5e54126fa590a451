package se.fadder.today;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the room puts on agendas. */
public enum TodayAgendaDeed implements AgendaDeed {
  TICK,
  SIGN_OFF,
  SEND_BACK,
  CREDIT,
  DECLINE_CREDIT,
  REPLY,
  PUT_AWAY,
  SORT_PASSED
}
