package se.fadder.pairing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who gets whom, and what the three aims make of it, counted without the solver.
 *
 * @param late the sum of the earliness of those who are not placed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Plan(int[] mentorOf, int placed, long late, long points) {
  /** What a plan is judged by. */
  record Worth(int placed, long late, long points) {}

  static Plan of(PairingProblem problem, Matching matching) {
    return of(problem, IntStream.range(0, problem.newHires()).map(matching::mentorOf).toArray());
  }

  /** Fails when the plan takes a pair that must not be, or a seat that is not there. */
  static Plan of(PairingProblem problem, int... mentorOf) {
    int[] load = new int[problem.mentors()];
    int placed = 0;
    long late = 0;
    long points = 0;
    for (int newHire = 0; newHire < mentorOf.length; newHire++) {
      int mentor = mentorOf[newHire];
      if (mentor == PairingProblem.NONE) {
        late += problem.earliness()[newHire];
      } else {
        assertThat(problem.misfits()[newHire][mentor]).isNotEqualTo(PairingProblem.NONE);
        assertThat(load[mentor]).isLessThan(problem.seatCosts()[mentor].length);
        points += problem.misfits()[newHire][mentor] + problem.seatCosts()[mentor][load[mentor]++];
        placed++;
      }
    }
    return new Plan(mentorOf, placed, late, points);
  }

  Worth worth() {
    return new Worth(placed, late, points);
  }

  /** The worth as the solver adds it up. */
  long whole(Costs costs) {
    return points
        + IntStream.range(0, mentorOf.length)
            .filter(newHire -> mentorOf[newHire] == PairingProblem.NONE)
            .mapToLong(costs::without)
            .sum();
  }

  /** The plan after a choice: the newcomer has that mentor, and those move who make way. */
  Plan after(PairingProblem problem, int newHire, Choice choice) {
    int[] moved = mentorOf.clone();
    for (Move move : choice.moves()) {
      assertThat(moved[move.newHire()]).isEqualTo(move.from());
      moved[move.newHire()] = move.to();
    }
    moved[newHire] = choice.mentor();
    return of(problem, moved);
  }

  boolean leavesOut(int newHire) {
    return mentorOf[newHire] == PairingProblem.NONE;
  }

  @Override
  public String toString() {
    return Arrays.toString(mentorOf) + " " + worth();
  }
}
