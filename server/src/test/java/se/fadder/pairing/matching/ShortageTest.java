package se.fadder.pairing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.fadder.pairing.matching.PairingProblem.NONE;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests why somebody is not placed, and what would place them. */
final class ShortageTest {
  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isAGroupThatIsOneSeatShortAndWhatIsOfferedPlacesTheNewcomer(int seed) {
    holds(Problems.random(seed));
  }

  static void holds(PairingProblem problem) {
    Matching matching = Matching.of(problem);
    for (int newHire = 0; newHire < problem.newHires(); newHire++) {
      if (matching.mentorOf(newHire) == NONE) {
        Shortage shortage = matching.shortage(newHire);
        isShort(problem, newHire, shortage);
        helps(problem, matching, newHire, shortage);
      }
    }
  }

  /** That nobody of the group may have a seat outside those that the group shares. */
  private static void isShort(PairingProblem problem, int newHire, Shortage shortage) {
    assertThat(shortage.newHires()).contains(newHire).isSorted();
    assertThat(shortage.seats()).isEqualTo(shortage.newHires().size() - 1);
    assertThat(shortage.mentors().stream().mapToInt(mentor -> problem.seatCosts()[mentor].length))
        .allMatch(seats -> seats > 0);
    assertThat(
            shortage.mentors().stream()
                .mapToInt(mentor -> problem.seatCosts()[mentor].length)
                .sum())
        .isEqualTo(shortage.seats());
    for (int member : shortage.newHires()) {
      for (int mentor = 0; mentor < problem.mentors(); mentor++) {
        if (problem.misfits()[member][mentor] != NONE && problem.seatCosts()[mentor].length > 0) {
          assertThat(shortage.mentors()).contains(mentor);
        }
      }
    }
  }

  private static void helps(
      PairingProblem problem, Matching matching, int newHire, Shortage shortage) {
    Set<Integer> wanted = placed(problem, matching);
    wanted.add(newHire);
    List<Integer> helpful =
        IntStream.range(0, problem.mentors())
            .filter(mentor -> problem.oneMore()[mentor] != NONE)
            .filter(mentor -> placed(problem.withOneMoreSeat(mentor)).equals(wanted))
            .boxed()
            .toList();
    assertThat(shortage.oneMoreSeat())
        .doesNotHaveDuplicates()
        .hasSize(Math.min(Shortage.MOST_OFFERS, helpful.size()))
        .isSubsetOf(helpful);
    assertThat(shortage.oneMoreSeat())
        .extracting(mentor -> Matching.of(problem.withOneMoreSeat(mentor)).points())
        .isSorted();
  }

  private static Set<Integer> placed(PairingProblem problem) {
    return placed(problem, Matching.of(problem));
  }

  private static Set<Integer> placed(PairingProblem problem, Matching matching) {
    return IntStream.range(0, problem.newHires())
        .filter(newHire -> matching.mentorOf(newHire) != NONE)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void namesTheGroupAndTheCheapestSeat() {
    // Three share two mentors; the fourth has one whom they may not have.
    PairingProblem problem =
        new PairingProblem(
            new int[][] {{0, 9, NONE}, {0, 3, NONE}, {5, 1, NONE}, {NONE, NONE, 0}},
            new int[][] {{0}, {0}, {0}},
            new int[] {7, 2, 0},
            new int[] {3, 2, 1, 0});
    assertThat(Matching.of(problem).shortage(2))
        .isEqualTo(new Shortage(List.of(0, 1, 2), List.of(0, 1), 2, List.of(1, 0)));
  }

  @Test
  void offersTheSeatOfAMentorWhoHasNoneLeft() {
    PairingProblem problem =
        new PairingProblem(
            new int[][] {{NONE, 0}}, new int[][] {{0}, {}}, new int[] {0, 0}, new int[] {0});
    assertThat(Matching.of(problem).shortage(0))
        .isEqualTo(new Shortage(List.of(0), List.of(), 0, List.of(1)));
  }

  @Test
  void offersNoSeatThatWouldGoToSomebodyElse() {
    PairingProblem problem =
        new PairingProblem(
            new int[][] {{0}, {0}}, new int[][] {{}}, new int[] {0}, new int[] {1, 0});
    assertThat(Matching.of(problem).shortage(0).oneMoreSeat()).containsExactly(0);
    assertThat(Matching.of(problem).shortage(1).oneMoreSeat()).isEmpty();
  }

  @Test
  void isAskedOnlyOfThoseWhoAreNotPlaced() {
    Matching matching = Matching.of(Problems.equal(1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> matching.shortage(0));
  }
}
