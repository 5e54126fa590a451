package se.fadder.pairing.matching;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Problems that tests and the benchmark solve. */
public final class Problems {
  /** What the mentees of one mentor cost, as {@code pairing} counts it. */
  private static final int[] SEATS = {0, 2_500, 6_000, 10_500, 16_000, 22_500};

  private Problems() {}

  /** A small problem in which pairs are forbidden, seats are few, and many costs are equal. */
  static PairingProblem random(long seed) {
    Random random = new Random(seed);
    int newHires = random.nextInt(13);
    int mentors = random.nextInt(9);
    int mostPoints = new int[] {1, 4, 100, 10_000}[random.nextInt(4)];
    int mostDays = mostPoints == 10_000 ? 3 : new int[] {1, 20, 366}[random.nextInt(3)];
    double forbidden = new double[] {0, 0.3, 0.7}[random.nextInt(3)];
    int mostSeats = 1 + random.nextInt(4);
    int dearer = random.nextInt(4);
    int[][] misfits = new int[newHires][mentors];
    for (int[] row : misfits) {
      Arrays.setAll(
          row,
          mentor ->
              random.nextDouble() < forbidden
                  ? PairingProblem.NONE
                  : random.nextInt(mostPoints + 1));
    }
    int[][] seats = new int[mentors][];
    int[] oneMore = new int[mentors];
    for (int mentor = 0; mentor < mentors; mentor++) {
      int[] costs =
          IntStream.generate(() -> random.nextInt(mostPoints * dearer + 1))
              .limit(1 + random.nextInt(mostSeats + 1))
              .sorted()
              .toArray();
      seats[mentor] = Arrays.copyOf(costs, costs.length - 1);
      oneMore[mentor] = random.nextInt(5) == 0 ? PairingProblem.NONE : costs[costs.length - 1];
    }
    int[] earliness = IntStream.generate(() -> random.nextInt(mostDays)).limit(newHires).toArray();
    return new PairingProblem(misfits, seats, oneMore, earliness);
  }

  /** A municipality: units, areas, weekdays and languages that fit more or less. */
  public static PairingProblem municipality(int newHires, int mentors, long seed) {
    Random random = new Random(seed);
    int[][] misfits = new int[newHires][mentors];
    for (int[] row : misfits) {
      int unit = random.nextInt(40);
      for (int mentor = 0; mentor < mentors; mentor++) {
        int away = Math.abs(unit - mentor * 40 / mentors);
        int distance = away == 0 ? 0 : away < 5 ? 40 : 100;
        row[mentor] =
            random.nextInt(20) == 0
                ? PairingProblem.NONE
                : 30 * distance
                    + 10 * random.nextInt(4) * 100
                    + 3 * random.nextInt(6) * 100
                    + 15 * random.nextInt(2) * 100
                    + 10 * 100;
      }
    }
    int[][] seats = new int[mentors][];
    int[] oneMore = new int[mentors];
    for (int mentor = 0; mentor < mentors; mentor++) {
      int room = new int[] {0, 1_500, 4_500}[random.nextInt(3)];
      int taken = random.nextInt(3);
      int left = 1 + random.nextInt(5);
      int[] costs =
          Arrays.stream(SEATS).skip(taken).limit(left + 1L).map(cost -> cost + room).toArray();
      int open = Math.min(left, costs.length);
      seats[mentor] = Arrays.copyOf(costs, open);
      oneMore[mentor] = open < costs.length ? costs[open] : PairingProblem.NONE;
    }
    int[] earliness =
        IntStream.generate(() -> random.nextInt(366)).limit(newHires).sorted().toArray();
    return new PairingProblem(misfits, seats, oneMore, reversed(earliness));
  }

  private static int[] reversed(int[] numbers) {
    return IntStream.range(0, numbers.length).map(i -> numbers[numbers.length - 1 - i]).toArray();
  }

  /** A problem in which every pair costs the same, and every mentor has as many seats. */
  public static PairingProblem equal(int newHires, int mentors, int seats) {
    int[][] misfits = new int[newHires][mentors];
    int[][] seatCosts = new int[mentors][];
    Arrays.fill(seatCosts, Arrays.copyOf(SEATS, seats));
    int[] oneMore = new int[mentors];
    Arrays.fill(oneMore, SEATS[seats]);
    return new PairingProblem(misfits, seatCosts, oneMore, new int[newHires]);
  }

  /**
   * The pairs of a problem at points of one's own; each mentor has so many seats at these costs.
   */
  static PairingProblem of(int[][] misfits, int[]... seatCosts) {
    int[] oneMore = new int[seatCosts.length];
    Arrays.setAll(oneMore, mentor -> Arrays.stream(seatCosts[mentor]).max().orElse(0));
    return new PairingProblem(misfits, seatCosts, oneMore, new int[misfits.length]);
  }

  /**
   * What is left of a problem when one pair is settled: without the newcomer and with their seat
   * taken.
   */
  static PairingProblem without(PairingProblem problem, int newHire, int mentor) {
    int[] others =
        IntStream.range(0, problem.newHires()).filter(other -> other != newHire).toArray();
    int[][] seats = problem.seatCosts().clone();
    seats[mentor] = Arrays.copyOfRange(seats[mentor], 1, seats[mentor].length);
    return new PairingProblem(
        Arrays.stream(others).mapToObj(other -> problem.misfits()[other]).toArray(int[][]::new),
        seats,
        problem.oneMore(),
        Arrays.stream(others).map(other -> problem.earliness()[other]).toArray());
  }

  /** The problem with its newcomers and mentors in another order. */
  static PairingProblem inOrder(PairingProblem problem, int[] newHires, int[] mentors) {
    return new PairingProblem(
        Arrays.stream(newHires)
            .mapToObj(newHire ->
                Arrays.stream(mentors).map(mentor -> problem.misfits()[newHire][mentor]).toArray())
            .toArray(int[][]::new),
        Arrays.stream(mentors)
            .mapToObj(mentor -> problem.seatCosts()[mentor])
            .toArray(int[][]::new),
        Arrays.stream(mentors).map(mentor -> problem.oneMore()[mentor]).toArray(),
        Arrays.stream(newHires).map(newHire -> problem.earliness()[newHire]).toArray());
  }
}
