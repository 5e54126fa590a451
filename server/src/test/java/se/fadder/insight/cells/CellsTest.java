package se.fadder.insight.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fadder.insight.cells.CellState.BANDED;
import static se.fadder.insight.cells.CellState.GIVES_AWAY;
import static se.fadder.insight.cells.CellState.PUBLISHED;
import static se.fadder.insight.cells.CellState.TOO_FEW;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rule of which cells are told. */
final class CellsTest {
  /** An organisation, one unit in it, and two teams in that. */
  private static final int[] TWO_TEAMS = {-1, 0, 1, 1};

  @Test
  void fiveAreToldAndFourAreNot() {
    assertThat(count(TWO_TEAMS, 0, 0, 5, 0))
        .containsExactly(PUBLISHED, PUBLISHED, PUBLISHED, TOO_FEW);
    assertThat(count(TWO_TEAMS, 0, 0, 4, 0)).containsExactly(TOO_FEW, TOO_FEW, TOO_FEW, TOO_FEW);
  }

  @Test
  void aTeamOfFourIsNotToldByWhatIsLeftOfTheUnit() {
    assertThat(count(TWO_TEAMS, 0, 0, 9, 4))
        .containsExactly(PUBLISHED, PUBLISHED, GIVES_AWAY, TOO_FEW);
  }

  @Test
  void twoSmallTeamsCoverEachOther() {
    int[] threeTeams = {-1, 0, 0, 0};
    assertThat(count(threeTeams, 0, 9, 3, 3))
        .containsExactly(PUBLISHED, PUBLISHED, TOO_FEW, TOO_FEW);
  }

  @Test
  void thoseWhoWorkInTheUnitItselfCoverASmallTeamToo() {
    assertThat(count(TWO_TEAMS, 0, 3, 9, 2))
        .containsExactly(PUBLISHED, PUBLISHED, PUBLISHED, TOO_FEW);
  }

  @Test
  void theOneWhoIsTheOnlyAnswerIsNotTold() {
    assertThat(count(TWO_TEAMS, 0, 0, 0, 1)).containsOnly(TOO_FEW);
  }

  @Test
  void privateAnswersNeedFiveOthersThanWhoeverReads() {
    SmallTrees.Small team = SmallTrees.of(new int[] {-1}, 5);
    assertThat(told(team, Rule.ANSWER, 3)).containsExactly("5: 3 of 5");
    assertThat(told(team, Rule.PRIVATE, 3)).containsExactly("TOO_FEW");
    SmallTrees.Small six = SmallTrees.of(new int[] {-1}, 6);
    assertThat(told(six, Rule.PRIVATE, 3)).containsExactly("5: 5 of 10");
  }

  @Test
  void privateAnswersAreToldInTenthsAndFives() {
    SmallTrees.Small team = SmallTrees.of(new int[] {-1}, 13);
    assertThat(told(team, Rule.PRIVATE, 6)).containsExactly("10: 4-5 of 10");
    assertThat(told(team, Rule.PRIVATE, 2)).containsExactly("10: 0-2 of 10");
    assertThat(told(team, Rule.PRIVATE, 0)).containsExactly("10: 0-2 of 10");
  }

  @Test
  void whereAllAnsweredAlikeABandIsToldThatOneMoreFits() {
    SmallTrees.Small team = SmallTrees.of(new int[] {-1}, 8);
    List<String> told = new ArrayList<>();
    for (int yes = 0; yes <= 8; yes++) {
      told.addAll(told(team, Rule.ANSWER, yes));
    }
    assertThat(told)
        .containsExactly(
            "8: 0-1 of 8",
            "8: 0-1 of 8",
            "8: 2 of 8",
            "8: 3 of 8",
            "8: 4 of 8",
            "8: 5 of 8",
            "8: 6 of 8",
            "8: 7-8 of 8",
            "8: 7-8 of 8");
    assertThat(team.cells(new int[] {8}, Rule.ANSWER))
        .extracting(Cell::state)
        .containsExactly(BANDED);
  }

  @Test
  void theCellsAboveABandAddItUp() {
    SmallTrees.Small small = SmallTrees.of(TWO_TEAMS, 0, 0, 8, 6);
    assertThat(told(small, Rule.ANSWER, 0, 0, 4, 6))
        .containsExactly("14: 9-10 of 14", "14: 9-10 of 14", "8: 4 of 8", "6: 5-6 of 6");
  }

  @Test
  void whatWasNotedWidensTheBands() {
    SmallTrees.Small ten = SmallTrees.of(new int[] {-1}, 10);
    List<String> told = new ArrayList<>();
    for (int yes = 0; yes <= 10; yes++) {
      told.addAll(said(ten.cells(new int[] {yes}, new int[] {2}, new int[] {1}, Rule.ANSWER)));
    }
    assertThat(told)
        .containsExactly(
            "12: 0-3 of 12",
            "12: 0-3 of 12",
            "12: 0-3 of 12",
            "12: 4 of 12",
            "12: 5 of 12",
            "12: 6 of 12",
            "12: 7 of 12",
            "12: 8 of 12",
            "12: 9-12 of 12",
            "12: 9-12 of 12",
            "12: 9-12 of 12");
  }

  @Test
  void whatWasNotedIsToldFurtherUpWhereTooFewAnsweredThemselves() {
    SmallTrees.Small small = SmallTrees.of(TWO_TEAMS, 0, 8, 7, 0);
    int[] noted = {0, 0, 2, 1};
    assertThat(said(small.cells(new int[] {0, 4, 3, 0}, noted, noted, Rule.ANSWER)))
        .containsExactly("18: 10 of 18", "18: 10 of 18", "9: 5 of 9", "TOO_FEW");
    noted[2] = 5;
    assertThat(said(small.cells(new int[] {0, 4, 3, 0}, noted, noted, Rule.ANSWER)))
        .containsExactly("15: 7 of 15", "15: 7 of 15", "7: 3 of 7", "TOO_FEW");
  }

  @Test
  void whatWasNotedAloneIsNotTold() {
    SmallTrees.Small nobody = SmallTrees.of(TWO_TEAMS, 0, 0, 0, 0);
    int[] noted = {0, 0, 40, 0};
    assertThat(said(nobody.cells(new int[4], noted, new int[4], Rule.PRIVATE)))
        .containsOnly("TOO_FEW");
  }

  private static List<String> told(SmallTrees.Small small, Rule rule, int... yes) {
    return said(small.cells(yes, rule));
  }

  private static List<String> said(List<Cell> cells) {
    return cells.stream()
        .map(cell ->
            switch (cell.state()) {
              case PUBLISHED ->
                  "%s: %s of %s".formatted(cell.contributors(), cell.low(), cell.whole());
              case BANDED ->
                  "%s: %s-%s of %s"
                      .formatted(cell.contributors(), cell.low(), cell.high(), cell.whole());
              default -> cell.state().name();
            })
        .toList();
  }

  @Test
  void somebodyInTwoUnitsIsCountedOnce() {
    SmallTrees.Small small = SmallTrees.of(TWO_TEAMS, 0, 0, 0, 0);
    List<Contribution> facts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      facts.add(new Contribution(new UUID(1, i), small.unit(2), 1, 1, 10));
      facts.add(new Contribution(new UUID(1, i), small.unit(3), 1, 1, 10));
    }
    List<Cell> cells = Cells.of(small.tree(), facts, Rule.COUNT);
    assertThat(cells)
        .contains(new Cell(small.unit(2), PUBLISHED, 5, 10, 10, 10, 100))
        .contains(new Cell(small.unit(3), TOO_FEW, 0, 0, 0, 0, 0));
  }

  @Test
  void treesAndFactsThatCannotBeAreRefused() {
    UUID one = new UUID(0, 1);
    UUID other = new UUID(0, 2);
    assertThatThrownBy(() -> Hierarchy.of(List.of(new Hierarchy.Node(one, other))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            Hierarchy.of(List.of(new Hierarchy.Node(one, other), new Hierarchy.Node(other, one))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            Hierarchy.of(List.of(new Hierarchy.Node(one, null), new Hierarchy.Node(one, null))))
        .isInstanceOf(IllegalArgumentException.class);
    Hierarchy tree = Hierarchy.of(List.of(new Hierarchy.Node(one, null)));
    assertThatThrownBy(
            () -> Cells.of(tree, List.of(new Contribution(one, other, 1, 1, 0)), Rule.COUNT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Contribution(one, one, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rule(5, 3, false, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A large organisation takes no longer than its size: 3,000 units with 100,000 people. */
  @Test
  void aLargeOrganisationIsDoneInASecond() {
    Random random = new Random(3);
    int[] parents = new int[3_000];
    int[] people = new int[3_000];
    int[] yes = new int[3_000];
    parents[0] = -1;
    for (int i = 1; i < 3_000; i++) {
      parents[i] = i < 10 ? 0 : i < 300 ? 1 + random.nextInt(9) : 10 + random.nextInt(290);
      people[i] = i < 300 ? 2 : random.nextInt(74);
      yes[i] = random.nextInt(people[i] + 1);
    }
    SmallTrees.Small large = SmallTrees.of(parents, people);
    long began = System.nanoTime();
    List<Cell> cells = large.cells(yes, Rule.PRIVATE);
    assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(3_000);
    assertThat(cells.stream().filter(cell -> !cell.state().isWithheld()).count())
        .isGreaterThan(2_000);
  }

  private static List<CellState> count(int[] parents, int... people) {
    return SmallTrees.of(parents, people).cells(people, Rule.COUNT).stream()
        .map(Cell::state)
        .toList();
  }
}
