package se.fadder.today;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum TodayAgendaKind implements AgendaKind {
  STEP,
  SIGNATURE,
  CREDIT,
  COMMENT,
  ANSWER,
  PASSED,
  AWAITED
}
