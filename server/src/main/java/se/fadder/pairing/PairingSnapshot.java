package se.fadder.pairing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.Candidates;
import se.fadder.mentorship.MentorCandidate;
import se.fadder.mentorship.NewHireCandidate;

/**
 * What a proposal is worked out from, read at one moment.
 *
 * @param lines those that there are already
 * @param firstDays of the newcomers who have no mentor and for whom nobody is asked
 * @param candidates these newcomers, and the mentors; those of other proposals too
 * @param mentors whom the proposal looks at
 */
record PairingSnapshot(
    PairingProposal proposal,
    List<PairingLine> lines,
    Map<PersonId, LocalDate> firstDays,
    Candidates candidates,
    List<MentorCandidate> mentors) {

  private static final int LONGEST_DAYS = 365;

  /** The newcomer's first day at work. */
  LocalDate firstDay(PersonId newHire) {
    return Objects.requireNonNull(firstDays.get(newHire));
  }

  /** The lines of who need no mentor here any more, unless something came of them. */
  List<PairingLineId> outdated() {
    return lines.stream()
        .filter(line -> line.isOpen() && !firstDays.containsKey(line.newHireId()))
        .map(PairingLine::id)
        .toList();
  }

  /** The round of all who are to be placed: who is not fixed by hand. */
  PairingRound round() {
    return round(lines.stream().filter(PairingLine::isFixed).toList());
  }

  /** The round in which one newcomer is to be placed even if they are fixed by hand. */
  PairingRound roundWith(PersonId newHire) {
    return round(
        lines.stream()
            .filter(PairingLine::isFixed)
            .filter(line -> !line.newHireId().equals(newHire))
            .toList());
  }

  private PairingRound round(List<PairingLine> fixed) {
    List<PersonId> apart = fixed.stream().map(PairingLine::newHireId).toList();
    Map<PersonId, Long> held =
        fixed.stream()
            .filter(line -> firstDays.containsKey(line.newHireId()))
            .map(PairingLine::mentorId)
            .filter(Objects::nonNull)
            .collect(groupingBy(identity(), counting()));
    return PairingRound.of(
        proposal.weights(),
        candidates,
        toPlace(apart),
        mentors.stream()
            .map(mentor -> holding(mentor, Math.toIntExact(held.getOrDefault(mentor.id(), 0L))))
            .toList());
  }

  private List<PairingRound.ToPlace> toPlace(List<PersonId> apart) {
    Map<PersonId, NewHireCandidate> byId =
        candidates.newHires().stream().collect(toMap(NewHireCandidate::id, identity()));
    LocalDate earliest =
        firstDays.values().stream().min(LocalDate::compareTo).orElse(LocalDate.MIN);
    return firstDays.entrySet().stream()
        .filter(of -> byId.containsKey(of.getKey()) && !apart.contains(of.getKey()))
        .sorted(
            Map.Entry.<PersonId, LocalDate>comparingByValue()
                .thenComparing(of -> of.getKey().value().toString()))
        .map(of ->
            new PairingRound.ToPlace(
                Objects.requireNonNull(byId.get(of.getKey())), earliness(earliest, of.getValue())))
        .toList();
  }

  private static int earliness(LocalDate earliest, LocalDate day) {
    return LONGEST_DAYS
        - Math.toIntExact(Math.min(LONGEST_DAYS, ChronoUnit.DAYS.between(earliest, day)));
  }

  /** A mentor of whose seats some are held. */
  static MentorCandidate holding(MentorCandidate mentor, int seats) {
    return seats == 0
        ? mentor
        : new MentorCandidate(
            mentor.id(),
            mentor.sortKey(),
            mentor.employments(),
            mentor.leads(),
            mentor.seats(),
            mentor.taken() + seats,
            mentor.room(),
            mentor.pause(),
            mentor.areas(),
            mentor.languages(),
            mentor.availability());
  }
}
