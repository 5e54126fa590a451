package se.fadder.pairing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.pairing.matching.Choice;
import se.fadder.pairing.matching.Move;
import se.fadder.pairing.matching.PairingProblem;

/** The choices of mentors for one newcomer, priced by what becomes of everybody else. */
final class PairingChoices {
  private final PairingRound round;

  PairingChoices(PairingRound round) {
    this.round = round;
  }

  /** Every mentor for a newcomer, the best choice first; none for one who is not in the round. */
  List<PairingChoice> of(PersonId newHire) {
    return IntStream.range(0, round.size())
        .filter(number -> round.newHire(number).id().equals(newHire))
        .boxed()
        .flatMap(number -> of(number).stream())
        .toList();
  }

  private List<PairingChoice> of(int newHire) {
    return round.matching().choices(newHire).stream()
        .map(choice -> choice.allowed() ? allowed(newHire, choice) : stopped(newHire, choice))
        .sorted(PairingChoice.ORDER)
        .toList();
  }

  private PairingChoice stopped(int newHire, Choice choice) {
    return new PairingChoice(
        round.mentor(choice.mentor()).id(),
        round.mentor(choice.mentor()).sortKey(),
        false,
        round.rules(newHire, choice.mentor()).getFirst(),
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  private PairingChoice allowed(int newHire, Choice choice) {
    int mentor = choice.mentor();
    int seat = seat(newHire, choice);
    boolean leavesNobody = choice.leavesWithout() == PairingProblem.NONE;
    return new PairingChoice(
        round.mentor(mentor).id(),
        round.mentor(mentor).sortKey(),
        round.matching().mentorOf(newHire) == mentor,
        null,
        leavesNobody ? choice.price() : null,
        leavesNobody ? null : round.newHire(choice.leavesWithout()).id(),
        choice.moves().stream().map(this::move).toList(),
        seat,
        round.pair(newHire, mentor, seat).parts().all());
  }

  /** Which mentee it would be: after those who are there already, and those who then are. */
  private int seat(int newHire, Choice choice) {
    int mentor = choice.mentor();
    long stay =
        IntStream.range(0, round.size())
            .filter(other -> other != newHire && round.matching().mentorOf(other) == mentor)
            .count();
    long leave = choice.moves().stream().filter(move -> move.from() == mentor).count();
    long come = choice.moves().stream().filter(move -> move.to() == mentor).count();
    return Math.toIntExact(round.mentor(mentor).taken() + stay - leave + come + 1);
  }

  private PairingMove move(Move move) {
    return new PairingMove(
        round.newHire(move.newHire()).id(), mentor(move.from()), mentor(move.to()));
  }

  private @Nullable PersonId mentor(int number) {
    return number == PairingProblem.NONE ? null : round.mentor(number).id();
  }
}
