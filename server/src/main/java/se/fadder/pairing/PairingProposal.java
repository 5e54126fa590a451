package se.fadder.pairing;

import java.time.Instant;
import se.fadder.kernel.PersonId;

/**
 * A proposal of a mentor for each newcomer of some units.
 *
 * @param revision grows with each change, so that what was worked out before one is not written
 * @param changed whether a line was changed since all were worked out together
 * @param newHires how many it is about
 * @param placed how many of them have a mentor proposed
 * @param points of all pairs together
 */
public record PairingProposal(
    PairingProposalId id,
    PersonId madeBy,
    Instant madeAt,
    PairingState state,
    int revision,
    boolean changed,
    int newHires,
    int placed,
    int points,
    PairingWeights weights,
    PairingShortages shortages) {

  public boolean isChanged() {
    return changed;
  }
}
