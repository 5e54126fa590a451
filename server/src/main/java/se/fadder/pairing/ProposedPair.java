package se.fadder.pairing;

import java.util.List;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.Candidates;
import se.fadder.mentorship.MentorCandidate;
import se.fadder.mentorship.NewHireCandidate;

/**
 * A pair that is proposed, with what its points are made of.
 *
 * @param seat which mentee of the mentor the newcomer would be, from 1
 */
record ProposedPair(
    PersonId newHireId, PersonId mentorId, int seat, PairingParts parts, int points) {
  static ProposedPair of(
      PairPoints points,
      Candidates candidates,
      NewHireCandidate newHire,
      MentorCandidate mentor,
      int seat) {
    List<PairingPart> parts =
        points.parts(newHire, mentor, candidates.knewBefore(newHire, mentor), seat);
    return new ProposedPair(
        newHire.id(),
        mentor.id(),
        seat,
        PairingParts.of(parts),
        parts.stream().mapToInt(PairingPart::points).sum());
  }
}
