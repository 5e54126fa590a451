package se.fadder.pairing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.pairing.matching.PairingProblem.NONE;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what another mentor costs, and who would move. */
final class ChoicesTest {
  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void costWhatSolvingAnewWithThatPairCosts(int seed) {
    costWhatSolvingAnewCosts(Problems.random(seed));
  }

  static void costWhatSolvingAnewCosts(PairingProblem problem) {
    Matching matching = Matching.of(problem);
    Plan plan = Plan.of(problem, matching);
    for (int newHire = 0; newHire < problem.newHires(); newHire++) {
      List<Choice> choices = matching.choices(newHire);
      assertThat(choices).extracting(Choice::mentor).hasSize(problem.mentors()).isSorted();
      for (Choice choice : choices) {
        int misfit = problem.misfits()[newHire][choice.mentor()];
        boolean possible = misfit != NONE && problem.seatCosts()[choice.mentor()].length > 0;
        assertThat(choice.allowed()).isEqualTo(possible);
        if (possible) {
          judge(problem, plan, newHire, choice);
        }
      }
    }
  }

  private static void judge(PairingProblem problem, Plan plan, int newHire, Choice choice) {
    Costs costs = new Costs(problem);
    Plan after = plan.after(problem, newHire, choice);
    assertThat(after.worth()).isEqualTo(forced(problem, newHire, choice.mentor()));
    assertThat(after.whole(costs) - plan.whole(costs)).isEqualTo(choice.price());
    assertThat(choice.price()).isNotNegative();
    if (choice.leavesWithout() == NONE) {
      assertThat(after.points() - plan.points()).isEqualTo(choice.price());
      assertThat(IntStream.range(0, problem.newHires()).filter(after::leavesOut).toArray())
          .isEqualTo(IntStream.range(0, problem.newHires()).filter(plan::leavesOut).toArray());
    } else {
      assertThat(plan.leavesOut(choice.leavesWithout())).isFalse();
      assertThat(after.leavesOut(choice.leavesWithout())).isTrue();
    }
  }

  /** The worth of the best plan in which two people are a pair. */
  private static Plan.Worth forced(PairingProblem problem, int newHire, int mentor) {
    Plan.Worth rest = IndependentSolver.worth(Problems.without(problem, newHire, mentor));
    return new Plan.Worth(
        rest.placed() + 1,
        rest.late(),
        rest.points() + problem.misfits()[newHire][mentor] + problem.seatCosts()[mentor][0]);
  }

  @Test
  void tellWhoWouldMoveWhere() {
    PairingProblem problem =
        Problems.of(
            new int[][] {{0, 10, 30}, {5, 0, 7}}, new int[] {0}, new int[] {0}, new int[] {0});
    assertThat(Matching.of(problem).choices(0))
        .containsExactly(
            new Choice(0, true, 0, NONE, List.of()),
            new Choice(1, true, 15, NONE, List.of(new Move(1, 1, 0))),
            new Choice(2, true, 30, NONE, List.of()));
  }

  @Test
  void callATieAsGoodAndMoveAsFewAsCanBe() {
    PairingProblem problem = Problems.equal(3, 3, 1);
    Matching matching = Matching.of(problem);
    for (Choice choice : matching.choices(0)) {
      assertThat(choice.price()).isZero();
      assertThat(choice.leavesWithout()).isEqualTo(NONE);
      assertThat(choice.moves()).hasSize(choice.mentor() == matching.mentorOf(0) ? 0 : 1);
    }
    assertThat(Matching.of(Problems.equal(1, 3, 1)).choices(0))
        .allSatisfy(choice -> assertThat(choice.moves()).isEmpty());
  }

  @Test
  void nameWhoWouldBeWithout() {
    PairingProblem problem =
        Problems.of(new int[][] {{NONE, 0}, {0, 5}}, new int[] {0}, new int[] {0});
    Choice choice = Matching.of(problem).choices(1).get(1);
    assertThat(choice.leavesWithout()).isZero();
    assertThat(choice.moves()).containsExactly(new Move(0, 1, NONE));
  }

  @Test
  void tellWhoWouldBeWithoutWhenSomebodyElseGetsThatSeat() {
    // Two share one seat; which of them has it costs two points, and either way one is without.
    Matching matching = Matching.of(Problems.of(new int[][] {{0}, {2}}, new int[] {0}));
    assertThat(matching.choices(1))
        .containsExactly(new Choice(0, true, 2, 0, List.of(new Move(0, 0, NONE))));
  }
}
