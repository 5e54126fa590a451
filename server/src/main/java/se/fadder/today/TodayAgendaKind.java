package se.fadder.today;

import se.fadder.agenda.AgendaKind;

/** What the room puts on agendas. */
public enum TodayAgendaKind implements AgendaKind {
  STEP,
  WHENEVER,
  SIGNATURE,
  CREDIT,
  COMMENT,
  ANSWER,
  CREDITED,
  CREDIT_DECLINED,
  SENT_BACK,
  REMINDED,
  PASSED,
  AWAITED
}
