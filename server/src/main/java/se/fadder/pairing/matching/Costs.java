package se.fadder.pairing.matching;

import java.util.Arrays;

/**
 * What a pair and a seat cost in one number, in which three aims stand above one another: as many
 * placed as can be, then those who start first, then the fewest points. To be without a mentor is
 * to have {@link #nobody}, who has seats for all and costs more than all points together.
 */
final class Costs {
  /** More than the longest path of the search can add up to, in costs of being without. */
  private static final long HEADROOM = 8;

  final PairingProblem problem;

  /** The number of the mentor who is none, after all others. */
  final int nobody;

  /** By newcomer: the mentors whom they may have, the best fit first. */
  final int[][] byMisfit;

  private final long[] without;

  Costs(PairingProblem problem) {
    this.problem = problem;
    nobody = problem.mentors();
    byMisfit = Arrays.stream(problem.misfits()).map(Costs::byMisfit).toArray(int[][]::new);
    without = whatNobodyCosts(problem);
  }

  private static int[] byMisfit(int... misfits) {
    long[] sorted = new long[misfits.length];
    int allowed = 0;
    for (int mentor = 0; mentor < misfits.length; mentor++) {
      if (misfits[mentor] != PairingProblem.NONE) {
        sorted[allowed++] = (long) misfits[mentor] << Integer.SIZE | mentor;
      }
    }
    Arrays.sort(sorted, 0, allowed);
    int[] mentors = new int[allowed];
    for (int i = 0; i < allowed; i++) {
      mentors[i] = (int) sorted[i];
    }
    return mentors;
  }

  /**
   * The cost of being without, by newcomer. A day of earliness outweighs all points that a plan can
   * have, and a newcomer outweighs all days.
   *
   * @throws ArithmeticException where a path of such costs could overflow
   */
  private static long[] whatNobodyCosts(PairingProblem problem) {
    long newHires = problem.newHires();
    long most = (long) most(problem.misfits()) + most(problem.seatCosts());
    long mostDays = most(problem.earliness());
    long day = Math.addExact(Math.multiplyExact(newHires, most), 1);
    long person = Math.multiplyExact(day, Math.addExact(Math.multiplyExact(newHires, mostDays), 1));
    if (Math.addExact(person, Math.multiplyExact(day, mostDays)) > Long.MAX_VALUE / HEADROOM) {
      throw new ArithmeticException("too large a problem");
    }
    return Arrays.stream(problem.earliness()).mapToLong(days -> person + day * days).toArray();
  }

  private static int most(int[]... rows) {
    int most = 0;
    for (int[] row : rows) {
      for (int points : row) {
        most = Math.max(most, points);
      }
    }
    return most;
  }

  boolean allows(int newHire, int mentor) {
    return mentor == nobody || problem.misfits()[newHire][mentor] != PairingProblem.NONE;
  }

  long of(int newHire, int mentor) {
    return mentor == nobody ? without[newHire] : problem.misfits()[newHire][mentor];
  }

  long without(int newHire) {
    return without[newHire];
  }

  int seats(int mentor) {
    return mentor == nobody ? problem.newHires() : problem.seatCosts()[mentor].length;
  }

  /** The cost of a seat, counted from 0. */
  long seat(int mentor, int seat) {
    return mentor == nobody ? 0 : problem.seatCosts()[mentor][seat];
  }
}
