package se.fadder.insight.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cells of one measure in one month, for the whole tree at once. */
public final class Cells {
  private Cells() {}

  /**
   * Decides what is told of each unit.
   *
   * <p>Who contributed in several units is counted once, with everything, in the one of them that
   * stands first: were the same person in two cells that share nobody else, one subtracted from the
   * other would no longer be a matter of groups.
   *
   * @param facts in whatever order; several of one person are added
   * @return a cell for each unit of the tree
   */
  public static List<Cell> of(Hierarchy tree, Collection<Contribution> facts, Rule rule) {
    Group[] own = new Group[tree.size()];
    Arrays.fill(own, Group.NOBODY);
    for (Contribution one : onePlaceEach(tree, facts)) {
      int at = tree.number(one.unit());
      own[at] = own[at].plus(Group.of(one));
    }
    Group[] all = own.clone();
    for (int i = tree.size() - 1; i >= 0; i--) {
      if (tree.hasParent(i)) {
        all[tree.parent(i)] = all[tree.parent(i)].plus(all[i]);
      }
    }
    boolean[] told = new Publication(tree, own, all, rule.least()).told();
    Told[] sums = sums(tree, own, told, rule);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      UUID unit = tree.unit(i);
      CellState why = all[i].people() < rule.least() ? CellState.TOO_FEW : CellState.GIVES_AWAY;
      cells.add(told[i] ? Cell.told(unit, sums[i], rule) : Cell.withheld(unit, why));
    }
    return cells;
  }

  /**
   * The cell of a group that stands by itself: nobody in it is in another one of the same facts,
   * and no other tells of it together with others.
   */
  public static Cell alone(UUID group, int people, long part, long whole, Rule rule) {
    return people < rule.least()
        ? Cell.withheld(group, CellState.TOO_FEW)
        : Cell.told(group, Told.of(new Group(people, part, whole, 0), rule), rule);
  }

  private static Collection<Contribution> onePlaceEach(
      Hierarchy tree, Collection<Contribution> facts) {
    Map<UUID, Contribution> byPerson = new LinkedHashMap<>();
    for (Contribution fact : facts) {
      byPerson.merge(
          fact.person(),
          fact,
          (one, other) ->
              tree.number(one.unit()) <= tree.number(other.unit())
                  ? one.plus(other)
                  : other.plus(one));
    }
    return byPerson.values();
  }

  /** What each told cell tells: its remainder, and what the told cells below it tell. */
  private static Told[] sums(Hierarchy tree, Group[] own, boolean[] told, Rule rule) {
    Group[] remainders = own.clone();
    Told[] sums = new Told[tree.size()];
    Arrays.fill(sums, Told.NOTHING);
    for (int i = tree.size() - 1; i >= 0; i--) {
      if (told[i]) {
        sums[i] = sums[i].plus(Told.of(remainders[i], rule));
        remainders[i] = Group.NOBODY;
      }
      if (tree.hasParent(i)) {
        int above = tree.parent(i);
        remainders[above] = remainders[above].plus(remainders[i]);
        sums[above] = sums[above].plus(sums[i]);
      }
    }
    return sums;
  }
}
