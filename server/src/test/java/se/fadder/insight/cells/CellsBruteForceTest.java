package se.fadder.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fadder.insight.cells.SmallTrees.Small;

/** The cells of small trees beside everything that could be told, and could have been answered. */
final class CellsBruteForceTest {
  /** Nothing more is withheld than must be: no choice of cells at all tells of more of them. */
  @Test
  void asManyCellsAreToldAsAnyChoiceThatIsSafeTells() {
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      Small small = SmallTrees.any(random, 9, 9);
      Rule rule = i % 2 == 0 ? Rule.ANSWER : Rule.PRIVATE;
      int[] yes = answers(random, small);
      long told =
          small.cells(yes, rule).stream().filter(cell -> !cell.state().isWithheld()).count();
      assertThat(told).as("tree %s", i).isEqualTo(mostThatIsSafe(small, rule));
    }
  }

  private static int mostThatIsSafe(Small small, Rule rule) {
    int size = small.people().length;
    int most = 0;
    for (int choice = 0; choice < 1 << size; choice++) {
      if (Integer.bitCount(choice) > most && isSafe(small, rule, choice)) {
        most = Integer.bitCount(choice);
      }
    }
    return most;
  }

  private static boolean isSafe(Small small, Rule rule, int choice) {
    int[] people = new int[small.people().length];
    for (int i = 0; i < people.length; i++) {
      int at = i;
      while (at >= 0 && (choice & 1 << at) == 0) {
        at = small.parents()[at];
      }
      if (at >= 0) {
        people[at] += small.people()[i];
      }
    }
    for (int i = 0; i < people.length; i++) {
      boolean isTold = (choice & 1 << i) != 0;
      if (isTold
          && (small.sum(small.people(), i) == 0 || (people[i] > 0 && people[i] < rule.least()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whoever knows the rule goes through all that could have been answered and keeps what would look
   * the same. Then in no unit, and in none with those below, all must have answered alike.
   */
  @Test
  void nothingThatIsToldOrWithheldSaysThatAllAnsweredAlike() {
    Random random = new Random(11);
    int looked = 0;
    for (int i = 0; i < 60; i++) {
      Small small = SmallTrees.any(random, 4, 7);
      for (Rule rule : List.of(Rule.ANSWER, Rule.PRIVATE)) {
        looked += small.people().length;
        alikeIn(small, rule)
            .forEach((seen, possible) -> {
              for (int unit = 0; unit < small.people().length; unit++) {
                assertOpen(small, possible, unit);
              }
            });
      }
    }
    assertThat(looked).isGreaterThan(200);
  }

  /**
   * What one who reads noted is told together with what others answered themselves. Whoever noted
   * it subtracts it, and learns no more of the others than without it; and nobody else learns
   * whether those of whom it was noted all answered alike.
   */
  @Test
  void whatWasNotedIsSubtractedAndTellsOfNobody() {
    Random random = new Random(13);
    int together = 0;
    for (int i = 0; i < 32; i++) {
      Small small = i % 8 == 0 ? SmallTrees.any(random, 3, 7) : SmallTrees.any(random, 2, 12);
      int[] noted = new int[small.people().length];
      for (int unit = 0; unit < noted.length; unit++) {
        noted[unit] = random.nextInt(3);
      }
      for (Rule rule : List.of(Rule.ANSWER, Rule.PRIVATE)) {
        Map<List<Cell>, Map<List<Integer>, List<int[]>>> seen = new HashMap<>();
        forEach(
            small.people(),
            yes ->
                forEach(
                    noted,
                    notedYes ->
                        seen.computeIfAbsent(
                                small.cells(yes, noted, notedYes, rule), some -> new HashMap<>())
                            .computeIfAbsent(
                                Arrays.stream(notedYes).boxed().toList(), some -> new ArrayList<>())
                            .add(yes.clone())));
        together += seen.keySet().stream().anyMatch(cells -> tellsOfNoted(cells, small)) ? 1 : 0;
        for (Map<List<Integer>, List<int[]>> byNoted : seen.values()) {
          for (int unit = 0; unit < noted.length; unit++) {
            for (List<int[]> knownToWhoNoted : byNoted.values()) {
              assertOpen(small, knownToWhoNoted, unit);
            }
            int at = unit;
            if (noted[unit] > 0) {
              assertThat(byNoted.keySet()).anyMatch(yes -> yes.get(at) > 0);
              assertThat(byNoted.keySet()).anyMatch(yes -> yes.get(at) < noted[at]);
            }
          }
        }
      }
    }
    assertThat(together).isGreaterThan(5);
  }

  private static boolean tellsOfNoted(List<Cell> cells, Small small) {
    return IntStream.range(0, cells.size())
        .anyMatch(unit -> cells.get(unit).contributors() > small.sum(small.people(), unit));
  }

  /**
   * Of breaks, some are taken, others declined, and both are told: what is left may be anything.
   */
  @Test
  void whatTwoFiguresOfTheSameWholeLeaveIsNotAlikeForAll() {
    for (Rule rule : List.of(Rule.ANSWER, Rule.PRIVATE)) {
      Rule beside = rule == Rule.ANSWER ? Rule.ANSWER_BESIDE : Rule.PRIVATE_BESIDE;
      for (int people = rule.least(); people <= 24; people++) {
        for (int each = 1; each <= 3; each++) {
          Map<List<Cell>, List<int[]>> seen = new HashMap<>();
          int whole = people * each;
          for (int taken = 0; taken <= whole; taken++) {
            for (int declined = 0; declined <= whole - taken; declined++) {
              UUID unit = new UUID(0, 0);
              List<Cell> cells =
                  List.of(
                      Cells.alone(unit, people, taken, 0, whole, rule),
                      Cells.alone(unit, people, declined, taken, whole, beside));
              assertThat((long) declined * (rule.inTenths() ? 10 : whole))
                  .isBetween(cells.get(1).low() * whole, cells.get(1).high() * whole);
              seen.computeIfAbsent(cells, some -> new ArrayList<>())
                  .add(new int[] {taken, declined, whole - taken - declined});
            }
          }
          for (List<int[]> possible : seen.values()) {
            for (int part = 0; part < 3; part++) {
              int at = part;
              assertThat(possible).as("of %s not none", people).anyMatch(of -> of[at] > 0);
              assertThat(possible).as("of %s not all", people).anyMatch(of -> of[at] < whole);
            }
          }
        }
      }
    }
  }

  private static void assertOpen(Small small, List<int[]> possible, int unit) {
    int people = small.sum(small.people(), unit);
    if (people > 0) {
      assertThat(possible).as("not all no").anyMatch(yes -> small.sum(yes, unit) > 0);
      assertThat(possible).as("not all yes").anyMatch(yes -> small.sum(yes, unit) < people);
    }
    int own = small.people()[unit];
    if (own > 0) {
      assertThat(possible).as("not all no there").anyMatch(yes -> yes[unit] > 0);
      assertThat(possible).as("not all yes there").anyMatch(yes -> yes[unit] < own);
    }
  }

  /** All that could have been answered, by what would be seen of it. */
  private static Map<List<Cell>, List<int[]>> alikeIn(Small small, Rule rule) {
    Map<List<Cell>, List<int[]>> alike = new HashMap<>();
    forEach(
        small.people(),
        yes ->
            alike
                .computeIfAbsent(small.cells(yes, rule), some -> new ArrayList<>())
                .add(yes.clone()));
    return alike;
  }

  /** Goes through all that so many people can answer; what is given is used again. */
  private static void forEach(int[] people, Consumer<int[]> work) {
    int[] yes = new int[people.length];
    int at = 0;
    while (at < yes.length) {
      work.accept(yes);
      at = 0;
      while (at < yes.length && yes[at] == people[at]) {
        yes[at++] = 0;
      }
      if (at < yes.length) {
        yes[at]++;
      }
    }
  }

  private static int[] answers(Random random, Small small) {
    int[] yes = new int[small.people().length];
    double share = random.nextDouble();
    for (int i = 0; i < yes.length; i++) {
      for (int one = 0; one < small.people()[i]; one++) {
        yes[i] += random.nextDouble() < share ? 1 : 0;
      }
    }
    return yes;
  }
}
