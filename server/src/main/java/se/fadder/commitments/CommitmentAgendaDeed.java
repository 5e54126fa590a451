package se.fadder.commitments;

import se.fadder.agenda.AgendaDeed;

/** What can be done with what commitments put on agendas. */
public enum CommitmentAgendaDeed implements AgendaDeed {
  FULFIL
}
