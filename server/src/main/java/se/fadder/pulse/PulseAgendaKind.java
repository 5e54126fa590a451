package se.fadder.pulse;

import se.fadder.agenda.AgendaKind;

/** What the pulse puts on agendas. */
public enum PulseAgendaKind implements AgendaKind {
  PULSE
}
