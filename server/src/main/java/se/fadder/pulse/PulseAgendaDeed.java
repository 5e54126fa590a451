package se.fadder.pulse;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what the pulse puts on agendas. */
public enum PulseAgendaDeed implements AgendaDeed {
  ANSWER_PULSE
}
