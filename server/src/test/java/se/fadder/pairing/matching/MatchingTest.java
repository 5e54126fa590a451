package se.fadder.pairing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.fadder.pairing.matching.PairingProblem.NONE;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests who gets whom. */
final class MatchingTest {
  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isAsGoodAsTheIndependentSolver(int seed) {
    isBest(Problems.random(seed));
  }

  static void isBest(PairingProblem problem) {
    Matching matching = Matching.of(problem);
    Plan plan = Plan.of(problem, matching);
    assertThat(plan.worth()).isEqualTo(IndependentSolver.worth(problem));
    assertThat(matching.placed()).isEqualTo(plan.placed());
    assertThat(matching.points()).isEqualTo(plan.points());
  }

  @Test
  void placesAsManyAsCanBeBeforeItCountsPoints() {
    // The first newcomer can have both, the second one only: the dear pair is taken.
    assertThat(solved(Problems.of(new int[][] {{0, 10_000}, {0, NONE}}, seats(0), seats(0))))
        .containsExactly(1, 0);
  }

  @Test
  void placesWhoStartsFirstBeforeItCountsPoints() {
    PairingProblem problem =
        new PairingProblem(
            new int[][] {{10_000}, {0}}, new int[][] {{0}}, new int[] {0}, new int[] {1, 0});
    assertThat(solved(problem)).containsExactly(0, NONE);
  }

  @Test
  void leavesOutWhoStartsLastOfThoseWhoShareTooFewSeats() {
    PairingProblem problem =
        new PairingProblem(
            new int[][] {{0, 9_000}, {0, NONE}, {NONE, 0}},
            new int[][] {{0}, {0}},
            new int[] {0, 0},
            new int[] {365, 1, 0});
    assertThat(solved(problem)).containsExactly(1, 0, NONE);
  }

  @Test
  void spreadsNewcomersWhenASecondMenteeCostsMoreThanAWorseFit() {
    assertThat(
            solved(
                Problems.of(
                    new int[][] {{0, 2_000}, {0, 2_000}}, seats(0, 2_500), seats(0, 2_500))))
        .containsExactlyInAnyOrder(0, 1);
    assertThat(
            solved(
                Problems.of(
                    new int[][] {{0, 3_000}, {0, 3_000}}, seats(0, 2_500), seats(0, 2_500))))
        .containsExactly(0, 0);
  }

  @Test
  void findsNoMentorWhereThereIsNone() {
    assertThat(solved(Problems.of(new int[2][0]))).containsExactly(NONE, NONE);
    assertThat(solved(Problems.of(new int[][] {{0}, {0}}, seats()))).containsExactly(NONE, NONE);
    assertThat(solved(Problems.of(new int[][] {{NONE}, {NONE}}, seats(0))))
        .containsExactly(NONE, NONE);
    assertThat(solved(Problems.of(new int[0][1], seats(0)))).isEmpty();
  }

  @Test
  void fillsOneGiantMentor() {
    PairingProblem problem = Problems.of(new int[300][1], new int[200]);
    isBest(problem);
    assertThat(solved(problem)).startsWith(0, 0).endsWith(NONE, NONE);
  }

  @Test
  void goesFairlyThroughEqualMentors() {
    PairingProblem problem = Problems.equal(60, 20, 4);
    isBest(problem);
    int[] load = new int[20];
    Arrays.stream(solved(problem)).forEach(mentor -> load[mentor]++);
    assertThat(load).containsOnly(3);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersTheSameForTheSameNumbers(int seed) {
    PairingProblem problem = Problems.random(seed);
    assertThat(solved(problem)).isEqualTo(solved(Problems.random(seed)));
    int[] newHires = reversed(problem.newHires());
    int[] mentors = reversed(problem.mentors());
    PairingProblem other = Problems.inOrder(problem, newHires, mentors);
    assertThat(Plan.of(other, Matching.of(other)).worth())
        .isEqualTo(Plan.of(problem, Matching.of(problem)).worth());
    assertThat(solved(Problems.inOrder(other, newHires, mentors))).isEqualTo(solved(problem));
  }

  private static int[] reversed(int count) {
    return IntStream.range(0, count).map(i -> count - 1 - i).toArray();
  }

  @Test
  void holdsTheSumsOfALargeMunicipalityAndRefusesWhatWouldOverflow() {
    int[][] misfits = new int[6_000][1];
    misfits[0][0] = 10_000;
    int[] earliness = new int[6_000];
    earliness[5_999] = 365;
    PairingProblem problem =
        new PairingProblem(misfits, new int[][] {{27_000}}, new int[] {27_000}, earliness);
    assertThat(Matching.of(problem).mentorOf(5_999)).isZero();
    misfits[0][0] = Integer.MAX_VALUE;
    earliness[0] = Integer.MAX_VALUE;
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Matching.of(problem));
  }

  @Test
  void refusesNumbersThatAreNoProblem() {
    refused(new int[][] {{0}}, new int[][] {{0}}, new int[] {0}, new int[] {});
    refused(new int[][] {{0}}, new int[][] {{0}}, new int[] {}, new int[] {0});
    refused(new int[][] {{0, 0}}, new int[][] {{0}}, new int[] {0}, new int[] {0});
    refused(new int[][] {{-2}}, new int[][] {{0}}, new int[] {0}, new int[] {0});
    refused(new int[][] {{0}}, new int[][] {{-1}}, new int[] {0}, new int[] {0});
    refused(new int[][] {{0}}, new int[][] {{2, 1}}, new int[] {2}, new int[] {0});
    refused(new int[][] {{0}}, new int[][] {{2}}, new int[] {1}, new int[] {0});
    refused(new int[][] {{0}}, new int[][] {{0}}, new int[] {0}, new int[] {-1});
  }

  private static void refused(int[][] misfits, int[][] seatCosts, int[] oneMore, int[] earliness) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairingProblem(misfits, seatCosts, oneMore, earliness));
  }

  private static int[] seats(int... costs) {
    return costs;
  }

  private static int[] solved(PairingProblem problem) {
    return Plan.of(problem, Matching.of(problem)).mentorOf();
  }
}
