package se.fadder.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.mentorship.Candidates;
import se.fadder.mentorship.MentorCandidate;
import se.fadder.mentorship.NewHireCandidate;
import se.fadder.mentorship.PairingRule;
import se.fadder.pairing.matching.Matching;
import se.fadder.pairing.matching.PairingProblem;

/**
 * One working out of a proposal: who is to be placed, who may be whose mentor and at what price,
 * and the best that there is for all of them. It touches no database.
 */
final class PairingRound {
  /** A mentor has at most so many seats, and none beyond them is offered. */
  private static final int MOST_SEATS = 6;

  private final PairPoints points;
  private final Candidates candidates;
  private final List<NewHireCandidate> newHires;
  private final List<MentorCandidate> mentors;
  private final PairingProblem problem;
  private final Matching matching;

  private PairingRound(
      PairPoints points,
      Candidates candidates,
      List<NewHireCandidate> newHires,
      List<MentorCandidate> mentors,
      PairingProblem problem) {
    this.points = points;
    this.candidates = candidates;
    this.newHires = newHires;
    this.mentors = mentors;
    this.problem = problem;
    this.matching = Matching.of(problem);
  }

  /** A newcomer to be placed; the earlier they start, the larger the number, from 0 to 365. */
  record ToPlace(NewHireCandidate newHire, int earliness) {}

  /**
   * Works out a proposal.
   *
   * @param toPlace by first day at work and id
   * @param mentors in any order; seats that others of the proposal hold count as taken
   */
  static PairingRound of(
      PairingWeights weights,
      Candidates candidates,
      List<ToPlace> toPlace,
      List<MentorCandidate> mentors) {
    PairPoints points = new PairPoints(weights);
    List<NewHireCandidate> newHires = toPlace.stream().map(ToPlace::newHire).toList();
    List<MentorCandidate> byId =
        mentors.stream().sorted(Comparator.comparing(of -> of.id().value().toString())).toList();
    int[][] misfits = new int[newHires.size()][];
    for (int row = 0; row < misfits.length; row++) {
      misfits[row] = misfits(points, candidates, newHires.get(row), byId);
    }
    PairingProblem problem =
        new PairingProblem(
            misfits,
            byId.stream().map(PairPoints::seats).toArray(int[][]::new),
            byId.stream().mapToInt(PairingRound::oneMore).toArray(),
            toPlace.stream().mapToInt(ToPlace::earliness).toArray());
    return new PairingRound(points, candidates, newHires, byId, problem);
  }

  /**
   * The misfits of a newcomer. A mentor who lacks but a seat is not forbidden: there is none to be
   * had in the problem, and one more can be what is offered.
   */
  private static int[] misfits(
      PairPoints points,
      Candidates candidates,
      NewHireCandidate newHire,
      List<MentorCandidate> mentors) {
    int[] misfits = new int[mentors.size()];
    for (int column = 0; column < misfits.length; column++) {
      MentorCandidate mentor = mentors.get(column);
      List<PairingRule> rules = candidates.rules(newHire, mentor);
      misfits[column] =
          rules.isEmpty() || rules.equals(List.of(PairingRule.NO_SEAT))
              ? points.misfit(newHire, mentor, candidates.knewBefore(newHire, mentor))
              : PairingProblem.NONE;
    }
    return misfits;
  }

  private static int oneMore(MentorCandidate mentor) {
    int seats = Math.max(mentor.seats(), mentor.taken());
    return seats < MOST_SEATS
        ? PairPoints.seat(seats + 1) + PairPoints.room(mentor.room())
        : PairingProblem.NONE;
  }

  Matching matching() {
    return matching;
  }

  PairingProblem problem() {
    return problem;
  }

  int size() {
    return newHires.size();
  }

  int mentors() {
    return mentors.size();
  }

  NewHireCandidate newHire(int number) {
    return newHires.get(number);
  }

  MentorCandidate mentor(int number) {
    return mentors.get(number);
  }

  /** The rules that stop a pair, in their order. */
  List<PairingRule> rules(int newHire, int mentor) {
    return candidates.rules(newHires.get(newHire), mentors.get(mentor));
  }

  /** The points of the misfit of a pair, whatever rules stop it. */
  int misfit(int newHire, int mentor) {
    return points.misfit(
        newHires.get(newHire),
        mentors.get(mentor),
        candidates.knewBefore(newHires.get(newHire), mentors.get(mentor)));
  }

  /** A pair as it is proposed, whatever rules stop it. */
  ProposedPair pair(int newHire, int mentor, int seat) {
    return ProposedPair.of(points, candidates, newHires.get(newHire), mentors.get(mentor), seat);
  }

  /** The pair of each newcomer in their order; null for one who is not placed. */
  List<@Nullable ProposedPair> pairs() {
    int[] taken = mentors.stream().mapToInt(MentorCandidate::taken).toArray();
    List<@Nullable ProposedPair> pairs = new ArrayList<>();
    for (int newHire = 0; newHire < newHires.size(); newHire++) {
      int mentor = matching.mentorOf(newHire);
      pairs.add(mentor == PairingProblem.NONE ? null : pair(newHire, mentor, ++taken[mentor]));
    }
    return pairs;
  }
}
