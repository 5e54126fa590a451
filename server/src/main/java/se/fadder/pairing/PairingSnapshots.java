package se.fadder.pairing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.mentorship.Candidates;
import se.fadder.mentorship.MentorCandidate;
import se.fadder.mentorship.MentorCandidates;
import se.fadder.pairing.NewHiresToPairSql.OfProposal;
import se.fadder.pairing.PairingProposalSql.MentorPlace;

/**
 * The reading of what proposals are worked out from, in a number of statements that depends neither
 * on how many proposals there are nor on how many people are in them.
 */
final class PairingSnapshots {
  private final Today today;
  private final NewHiresToPair newHires;
  private final MentorCandidates candidates;

  PairingSnapshots(Today today, NewHiresToPair newHires, MentorCandidates candidates) {
    this.today = today;
    this.newHires = newHires;
    this.candidates = candidates;
  }

  /** Reads some proposals. */
  Map<PairingProposalId, PairingSnapshot> read(Tx tx, Collection<PairingProposalId> ids) {
    PairingProposalSql sql = tx.sql(PairingProposalSql.class);
    Map<PairingProposalId, List<MentorPlace>> places =
        sql.mentorPlaces(ids).stream().collect(groupingBy(MentorPlace::proposalId));
    Map<PairingProposalId, List<OfProposal>> toPair =
        newHires.of(tx, ids).stream().collect(groupingBy(OfProposal::proposalId));
    Map<PairingProposalId, List<PairingLine>> lines =
        tx.sql(PairingLineSql.class).of(ids).stream().collect(groupingBy(PairingLine::proposalId));
    Candidates read =
        candidates.read(
            tx,
            toPair.values().stream()
                .flatMap(List::stream)
                .map(OfProposal::personId)
                .collect(toSet()),
            places.values().stream()
                .flatMap(List::stream)
                .map(MentorPlace::unitId)
                .collect(toSet()),
            today.date());
    Set<PersonId> protectedOnes =
        newHires.protectedAmong(
            tx, read.mentors().stream().map(MentorCandidate::id).collect(toSet()));
    Map<PairingProposalId, PairingSnapshot> snapshots = new HashMap<>();
    for (PairingProposal proposal : sql.byIds(ids)) {
      PairingProposalId id = proposal.id();
      snapshots.put(
          id,
          new PairingSnapshot(
              proposal,
              lines.getOrDefault(id, List.of()),
              firstDays(toPair.getOrDefault(id, List.of())),
              read,
              read.mentors().stream()
                  .filter(mentor ->
                      places.getOrDefault(id, List.of()).stream()
                          .anyMatch(
                              place -> works(mentor, place, protectedOnes.contains(mentor.id()))))
                  .toList()));
    }
    return snapshots;
  }

  private static Map<PersonId, LocalDate> firstDays(List<OfProposal> toPair) {
    return toPair.stream().collect(toMap(OfProposal::personId, OfProposal::firstDay));
  }

  /** Whether somebody works in a unit or below; one with protected identity in that very unit. */
  private boolean works(MentorCandidate mentor, MentorPlace place, boolean isProtected) {
    LocalDate day = today.date();
    return mentor.employments().stream()
        .filter(at -> !at.term().endedBefore(day))
        .anyMatch(at ->
            isProtected
                ? at.unitId().equals(place.unitId())
                : place.unitPath().covers(at.unitPath()));
  }
}
