package se.fadder.commitments;

import se.fadder.agenda.AgendaKind;

/** What commitments put on agendas. */
public enum CommitmentAgendaKind implements AgendaKind {
  COMMITMENT
}
