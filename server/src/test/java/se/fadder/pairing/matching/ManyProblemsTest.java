package se.fadder.pairing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests a thousand random problems, and one in which everything costs the same. */
@Tag("slow")
final class ManyProblemsTest {
  private static final int PROBLEMS = 1_000;

  @Test
  void areSolvedAsWellAsByTheIndependentSolver() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      MatchingTest.isBest(Problems.random(seed));
    }
  }

  @Test
  void havePricesThatAreThoseOfSolvingAnew() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      ChoicesTest.costWhatSolvingAnewCosts(Problems.random(seed));
    }
  }

  @Test
  void haveShortagesThatHold() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      ShortageTest.holds(Problems.random(seed));
    }
  }

  @Test
  void areAnsweredTheSameHoweverTheyAreShuffledBeforeTheyAreSorted() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      PairingProblem problem = Problems.random(seed);
      int[] newHires = shuffled(problem.newHires(), seed);
      int[] mentors = shuffled(problem.mentors(), seed);
      PairingProblem shuffled = Problems.inOrder(problem, newHires, mentors);
      assertThat(Plan.of(shuffled, Matching.of(shuffled)).worth())
          .isEqualTo(Plan.of(problem, Matching.of(problem)).worth());
      PairingProblem sorted = Problems.inOrder(shuffled, places(newHires), places(mentors));
      assertThat(Plan.of(sorted, Matching.of(sorted)).mentorOf())
          .isEqualTo(Plan.of(problem, Matching.of(problem)).mentorOf());
    }
  }

  private static int[] shuffled(int count, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Where each number stands in an order. */
  private static int[] places(int... order) {
    int[] places = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
    }
    return places;
  }

  /** Takes minutes when a free seat is looked for no sooner than a mentor is settled. */
  @Test
  void takeNoLongerWhenAllCostsAreEqual() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(Matching.of(Problems.equal(5_000, 2_000, 3)).placed()).isEqualTo(5_000));
  }
}
