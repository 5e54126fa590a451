package se.fadder.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.fadder.pairing.matching.Matching;
import se.fadder.pairing.matching.PairingProblem;
import se.fadder.pairing.matching.Problems;

/**
 * The benchmark of pairing: the best pairing of a municipality's newcomers and mentors, one that is
 * short of seats, and one in which everything costs the same. The floor reads every pair once and
 * gives each newcomer, in their order, the cheapest seat that is left.
 */
final class PairingBench {
  private static final int ROUNDS = 9;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PairingBench() {}

  static void run() throws IOException, SQLException, InterruptedException {
    if (!System.getProperty("bench.only", "").equals("api")) {
      alone();
    }
    PairingBesides.run();
  }

  private static void alone() {
    System.out.println(
        """
        | problem | newcomers | mentors | first ms | median ms | CPU ms | floor ms | placed | points | points of the floor | why not ms | not placed ms |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\
        """);
    measure("municipality", Problems.municipality(1_000, 400, 1));
    measure("short of seats", Problems.municipality(1_000, 250, 1));
    measure("all costs equal", Problems.equal(1_000, 400, 3));
    measure("municipality", Problems.municipality(5_000, 2_000, 1));
    measure("short of seats", Problems.municipality(5_000, 1_250, 1));
    measure("all costs equal", Problems.equal(5_000, 2_000, 3));
  }

  private static void measure(String name, PairingProblem problem) {
    double first = millis(System::nanoTime, () -> Matching.of(problem));
    double median = median(System::nanoTime, () -> Matching.of(problem));
    double cpu = median(THREADS::getCurrentThreadCpuTime, () -> Matching.of(problem));
    double floor = median(System::nanoTime, () -> greedy(problem));
    Matching best = Matching.of(problem);
    System.out.printf(
        "| %s | %,d | %,d | %.0f | %.0f | %.0f | %.0f | %,d | %,d | %,d | %.0f | %s |%n",
        name,
        problem.newHires(),
        problem.mentors(),
        first,
        median,
        cpu,
        floor,
        best.placed(),
        best.points(),
        greedy(problem),
        median(System::nanoTime, () -> best.choices(0)),
        notPlaced(best, problem.newHires()));
  }

  /** How long it takes to find out why the first who is not placed is not. */
  private static String notPlaced(Matching best, int newHires) {
    return IntStream.range(0, newHires)
        .filter(newHire -> best.mentorOf(newHire) == PairingProblem.NONE)
        .mapToObj(
            newHire -> "%.0f".formatted(median(System::nanoTime, () -> best.shortage(newHire))))
        .findFirst()
        .orElse("-");
  }

  private static double median(LongSupplier clock, Supplier<?> work) {
    double[] millis = IntStream.range(0, ROUNDS).mapToDouble(i -> millis(clock, work)).toArray();
    Arrays.sort(millis);
    return millis[ROUNDS / 2];
  }

  private static double millis(LongSupplier clock, Supplier<?> work) {
    long began = clock.getAsLong();
    var _ = work.get();
    return (clock.getAsLong() - began) / 1e6;
  }

  private static long greedy(PairingProblem problem) {
    int[] load = new int[problem.mentors()];
    long points = 0;
    for (int[] misfits : problem.misfits()) {
      long cheapest = Long.MAX_VALUE;
      int best = PairingProblem.NONE;
      for (int mentor = 0; mentor < misfits.length; mentor++) {
        int[] seats = problem.seatCosts()[mentor];
        if (misfits[mentor] != PairingProblem.NONE
            && load[mentor] < seats.length
            && (long) misfits[mentor] + seats[load[mentor]] < cheapest) {
          cheapest = (long) misfits[mentor] + seats[load[mentor]];
          best = mentor;
        }
      }
      if (best != PairingProblem.NONE) {
        load[best]++;
        points += cheapest;
      }
    }
    return points;
  }
}
