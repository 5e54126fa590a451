package se.fadder.pairing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.fadder.mentorship.PairingRule;
import se.fadder.pairing.PairingShortages.Group;
import se.fadder.pairing.PairingUnplaced.Remedy;
import se.fadder.pairing.PairingUnplaced.RemedyKind;
import se.fadder.pairing.PairingUnplaced.RuleCount;
import se.fadder.pairing.matching.Matching;
import se.fadder.pairing.matching.PairingProblem;
import se.fadder.pairing.matching.Shortage;

/** The gaps of a round: why somebody is not placed, and what would place them. */
final class PairingGaps {
  /** How many pauses are tried, that of the most fitting mentor first. */
  private static final int MOST_PAUSES = 3;

  /** For how many a change is looked for at most. */
  private static final int MOST_EXPLAINED = 20;

  /** How large all problems may be together that are worked out to try changes. */
  private static final int MOST_WORK = 4_000_000;

  private final PairingRound round;
  private final int[] unplaced;
  private final int[] explained;

  PairingGaps(PairingRound round) {
    this.round = round;
    this.unplaced =
        IntStream.range(0, round.size())
            .filter(newHire -> round.matching().mentorOf(newHire) == PairingProblem.NONE)
            .toArray();
    int size = Math.max(1, round.size() * round.mentors());
    this.explained =
        IntStream.of(unplaced).limit(Math.clamp(MOST_WORK / size, 1, MOST_EXPLAINED)).toArray();
  }

  /** Why a newcomer of the round is not placed. */
  PairingUnplaced of(int newHire) {
    boolean isExplained = IntStream.of(explained).anyMatch(each -> each == newHire);
    return PairingUnplaced.of(rules(newHire), isExplained ? remedy(newHire) : null);
  }

  /** The rules that stop a newcomer's pairs: of each mentor the first. */
  private List<RuleCount> rules(int newHire) {
    Map<PairingRule, Integer> counts = new EnumMap<>(PairingRule.class);
    for (int mentor = 0; mentor < round.mentors(); mentor++) {
      List<PairingRule> rules = round.rules(newHire, mentor);
      if (!rules.isEmpty()) {
        counts.merge(rules.getFirst(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().map(of -> new RuleCount(of.getKey(), of.getValue())).toList();
  }

  /** A change that places a newcomer, tried by working all out anew; null when there is none. */
  private @Nullable Remedy remedy(int newHire) {
    List<Integer> seats = round.matching().shortage(newHire).oneMoreSeat();
    if (!seats.isEmpty()) {
      return new Remedy(RemedyKind.SEAT, round.mentor(seats.getFirst()).id());
    }
    return IntStream.range(0, round.mentors())
        .filter(mentor -> round.rules(newHire, mentor).equals(List.of(PairingRule.PAUSED)))
        .boxed()
        .sorted(Comparator.comparingInt(mentor -> round.misfit(newHire, mentor)))
        .limit(MOST_PAUSES)
        .filter(
            mentor -> Matching.of(withoutPause(mentor)).mentorOf(newHire) != PairingProblem.NONE)
        .findFirst()
        .map(mentor -> new Remedy(RemedyKind.PAUSE, round.mentor(mentor).id()))
        .orElse(null);
  }

  /** The problem as it would be if a mentor's pause ended. */
  private PairingProblem withoutPause(int mentor) {
    PairingProblem problem = round.problem();
    int[][] misfits = problem.misfits().clone();
    for (int newHire = 0; newHire < misfits.length; newHire++) {
      if (round.rules(newHire, mentor).equals(List.of(PairingRule.PAUSED))) {
        misfits[newHire] = misfits[newHire].clone();
        misfits[newHire][mentor] = round.misfit(newHire, mentor);
      }
    }
    return new PairingProblem(misfits, problem.seatCosts(), problem.oneMore(), problem.earliness());
  }

  /** The groups that are short of seats, that of whoever starts first before the others. */
  PairingShortages shortages() {
    return PairingShortages.of(
        IntStream.of(explained)
            .mapToObj(round.matching()::shortage)
            .filter(shortage -> !shortage.mentors().isEmpty())
            .map(this::group)
            .distinct()
            .toList());
  }

  private Group group(Shortage shortage) {
    return new Group(
        shortage.newHires().stream().map(newHire -> round.newHire(newHire).id()).toList(),
        shortage.mentors().stream().map(mentor -> round.mentor(mentor).id()).toList(),
        shortage.seats());
  }
}
