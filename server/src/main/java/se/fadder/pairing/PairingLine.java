package se.fadder.pairing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorRequestId;

/**
 * What a proposal says of one newcomer.
 *
 * @param mentorId null while nobody is proposed
 * @param formerMentorId whom the proposal had before it was worked out anew; null when nobody
 * @param moved whether it has another mentor since, or one at last, or none any more
 * @param firstDay the newcomer's at work
 * @param locked whether somebody chose it by hand
 * @param seat which mentee of the mentor the newcomer would be, from 1; null without a mentor
 * @param unplaced why there is no mentor; empty when there is one, or somebody chose so
 * @param requestId of the last request that came of it; null while nobody was asked
 * @param refusal the code of the reason why the mentor could not be asked the last time that it was
 *     tried; null when there is none
 */
public record PairingLine(
    PairingLineId id,
    PairingProposalId proposalId,
    PersonId newHireId,
    @Nullable PersonId mentorId,
    @Nullable PersonId formerMentorId,
    boolean moved,
    LocalDate firstDay,
    PairingLineState state,
    boolean locked,
    int points,
    @Nullable Integer seat,
    PairingParts parts,
    PairingUnplaced unplaced,
    @Nullable MentorRequestId requestId,
    @Nullable String refusal) {

  /** Whether it may be changed or asked for: nobody was, or they have said no. */
  boolean isOpen() {
    return switch (state) {
      case PROPOSED, DECLINED, WITHDRAWN -> true;
      case ASKED, ACCEPTED, OVERTAKEN -> false;
    };
  }

  /** Whether it is left as it is when the proposal is worked out anew. */
  boolean isFixed() {
    return locked && state == PairingLineState.PROPOSED;
  }
}
