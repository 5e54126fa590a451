package se.fadder.pairing.matching;

import java.util.Arrays;

/**
 * Newcomers and mentors as numbers: what each pair and each seat costs, in points of which fewer
 * are better. Both are numbered as the caller has sorted them (newcomers by first day and id,
 * mentors by id); the same numbers give the same answer, always.
 *
 * <p>A mentor who has all their mentees, or is paused, stands in the problem with no seats: nobody
 * is paired with them, and one more seat can be what {@link Matching#shortage} offers.
 *
 * @param misfits by newcomer and mentor: the points of the pair, or {@link #NONE} where a rule
 *     forbids it
 * @param seatCosts by mentor: the points of each further mentee, as many as seats are left; they do
 *     not fall, for a cheaper seat is taken before a dearer one
 * @param oneMore by mentor: the points of a seat beyond those, or {@link #NONE} where none may be
 *     offered
 * @param earliness by newcomer: larger for whoever starts earlier, and so is placed first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PairingProblem(int[][] misfits, int[][] seatCosts, int[] oneMore, int[] earliness) {
  /** No mentor, no newcomer, no points: a pair or a seat that cannot be. */
  public static final int NONE = -1;

  public PairingProblem {
    require(misfits.length == earliness.length, "as many newcomers as first days");
    require(seatCosts.length == oneMore.length, "as many mentors as further seats");
    for (int[] row : misfits) {
      require(row.length == seatCosts.length, "a misfit for every mentor");
      require(Arrays.stream(row).allMatch(points -> points >= NONE), "misfits from 0");
    }
    require(Arrays.stream(earliness).allMatch(days -> days >= 0), "earliness from 0");
    for (int mentor = 0; mentor < seatCosts.length; mentor++) {
      int least = 0;
      for (int points : seatCosts[mentor]) {
        require(points >= least, "seats that do not become cheaper");
        least = points;
      }
      require(oneMore[mentor] == NONE || oneMore[mentor] >= least, "a dearer seat beyond them");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("not " + what);
    }
  }

  /** How many newcomers there are. */
  public int newHires() {
    return misfits.length;
  }

  /** How many mentors there are. */
  public int mentors() {
    return seatCosts.length;
  }

  /** The same problem, with the seat that a mentor could have besides those that are left. */
  public PairingProblem withOneMoreSeat(int mentor) {
    require(oneMore[mentor] != NONE, "a seat that may be offered");
    int[] seats = Arrays.copyOf(seatCosts[mentor], seatCosts[mentor].length + 1);
    seats[seats.length - 1] = oneMore[mentor];
    int[][] more = seatCosts.clone();
    more[mentor] = seats;
    int[] rest = oneMore.clone();
    rest[mentor] = NONE;
    return new PairingProblem(misfits, more, rest, earliness);
  }
}
