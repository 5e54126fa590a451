package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.List;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;

/**
 * The judgement of one pair by all {@linkplain PairingRule rules}, as the database has it now. A
 * verb that pairs asks in the unit of work in which it writes.
 */
public final class MentorRules {
  private final MentorCandidates candidates;

  MentorRules(MentorCandidates candidates) {
    this.candidates = candidates;
  }

  /** The rules that stop a mentorship of the two that would begin on that day, in their order. */
  public List<PairingRule> judge(Tx tx, PersonId newHire, PersonId mentor, LocalDate firstDay) {
    Candidates pair = candidates.read(tx, newHire, mentor, firstDay);
    return pair.rules(pair.newHires().getFirst(), pair.mentors().getFirst());
  }
}
