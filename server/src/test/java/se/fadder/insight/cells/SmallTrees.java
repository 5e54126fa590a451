package se.fadder.insight.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Small trees, of which everything can be tried. */
final class SmallTrees {
  private SmallTrees() {}

  /**
   * A tree with so many people in each unit.
   *
   * @param parents of each unit the number of the unit above, which is lower
   */
  record Small(int[] parents, int[] people, Hierarchy tree) {
    /** The unit with that number. */
    UUID unit(int number) {
      return new UUID(0, number);
    }

    boolean isWithin(int unit, int other) {
      int at = unit;
      while (at > other) {
        at = parents[at];
      }
      return at == other;
    }

    /** The sum over a unit and all below it of what each unit has by itself. */
    int sum(int[] own, int unit) {
      int sum = 0;
      for (int i = unit; i < own.length; i++) {
        sum += isWithin(i, unit) ? own[i] : 0;
      }
      return sum;
    }

    /**
     * What is told when so many in each unit answered yes, by the number of the unit.
     *
     * @param yes at most as many as there are people
     */
    List<Cell> cells(int[] yes, Rule rule) {
      return cells(yes, new int[people.length], new int[people.length], rule);
    }

    /**
     * The same when somebody noted the answers of others besides.
     *
     * @param noted of how many in each unit
     * @param notedYes how many of those
     */
    List<Cell> cells(int[] yes, int[] noted, int[] notedYes, Rule rule) {
      List<Contribution> facts = new ArrayList<>();
      for (int i = 0; i < people.length; i++) {
        add(facts, i, people[i], yes[i], false);
        add(facts, i, noted[i], notedYes[i], true);
      }
      Map<UUID, Cell> byUnit = new HashMap<>();
      Cells.of(tree, facts, rule).forEach(cell -> byUnit.put(cell.unit(), cell));
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < people.length; i++) {
        cells.add(byUnit.get(unit(i)));
      }
      return cells;
    }

    private void add(List<Contribution> facts, int unit, int people, int yes, boolean noted) {
      for (int one = 0; one < people; one++) {
        UUID person = new UUID(noted ? -unit - 1L : unit + 1L, one);
        facts.add(new Contribution(person, unit(unit), one < yes ? 1 : 0, 1, 0, noted));
      }
    }
  }

  static Small of(int[] parents, int... people) {
    List<Hierarchy.Node> nodes = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      nodes.add(
          new Hierarchy.Node(new UUID(0, i), parents[i] < 0 ? null : new UUID(0, parents[i])));
    }
    return new Small(parents, people, Hierarchy.of(nodes));
  }

  static Small any(Random random, int most, int mostPeople) {
    int size = 2 + random.nextInt(most - 1);
    int[] parents = new int[size];
    int[] people = new int[size];
    parents[0] = -1;
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        parents[i] = random.nextInt(i);
      }
      people[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(mostPeople + 1);
    }
    return of(parents, people);
  }
}
