package se.fadder.pairing;

import java.util.List;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.mentorship.MentorRequest;
import se.fadder.mentorship.MentorRequestMoves;
import se.fadder.mentorship.MentorshipMoves;

/**
 * The listener by which lines follow what becomes of their newcomers, in the same unit of work:
 * somebody answers, or another mentor is chosen.
 */
final class PairingMoves implements MentorshipMoves, MentorRequestMoves {
  private final Today today;

  PairingMoves(Today today) {
    this.today = today;
  }

  @Override
  public void moved(WriteTx tx, MentorRequest request) {
    moved(tx, request.newHireId());
  }

  @Override
  public void moved(WriteTx tx, PersonId newHire) {
    PairingLineSql sql = tx.sql(PairingLineSql.class);
    List<PairingProposalId> proposals = sql.proposalsOf(newHire);
    if (!proposals.isEmpty()) {
      sql.overtake(newHire, today.date());
      proposals.forEach(id -> PairingProposals.count(tx, id));
    }
  }
}
