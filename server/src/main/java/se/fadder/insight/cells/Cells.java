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
   * <p>What was noted is known to somebody who reads, and hides nobody: it has no part in the
   * choice. It is told together with enough who answered themselves, in the unit or else in the
   * nearest above where they are; where there are not, it is not told at all.
   *
   * @param facts in whatever order; several of one person are added
   * @return a cell for each unit of the tree
   */
  public static List<Cell> of(Hierarchy tree, Collection<Contribution> facts, Rule rule) {
    Group[] own = nobody(tree);
    Group[] noted = nobody(tree);
    for (Contribution one : onePlaceEach(tree, facts)) {
      int at = tree.number(one.unit());
      Group[] groups = one.noted() ? noted : own;
      groups[at] = groups[at].plus(Group.of(one));
    }
    Group[] all = own.clone();
    for (int i = tree.size() - 1; i >= 0; i--) {
      if (tree.hasParent(i)) {
        all[tree.parent(i)] = all[tree.parent(i)].plus(all[i]);
      }
    }
    boolean[] told = new Publication(tree, own, all, rule.least()).told();
    Told[] sums = sums(tree, own, noted, told, rule);
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
   *
   * @param other what another cell tells of the same whole
   */
  public static Cell alone(UUID group, int people, long part, long other, long whole, Rule rule) {
    return people < rule.least()
        ? Cell.withheld(group, CellState.TOO_FEW)
        : Cell.told(
            group, Told.of(new Group(people, part, whole, other), Group.NOBODY, rule), rule);
  }

  private static Group[] nobody(Hierarchy tree) {
    Group[] groups = new Group[tree.size()];
    Arrays.fill(groups, Group.NOBODY);
    return groups;
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

  /**
   * What each told cell tells: its remainder with what was noted there, or below and not told yet,
   * and what the told cells below it tell.
   */
  private static Told[] sums(
      Hierarchy tree, Group[] own, Group[] noted, boolean[] told, Rule rule) {
    Group[] remainders = own.clone();
    Group[] waiting = noted.clone();
    Told[] sums = new Told[tree.size()];
    Arrays.fill(sums, Told.NOTHING);
    for (int i = tree.size() - 1; i >= 0; i--) {
      if (told[i]) {
        if (Told.covers(remainders[i], waiting[i], rule)) {
          sums[i] = sums[i].plus(Told.of(remainders[i], waiting[i], rule));
          waiting[i] = Group.NOBODY;
        } else {
          sums[i] = sums[i].plus(Told.of(remainders[i], Group.NOBODY, rule));
        }
        remainders[i] = Group.NOBODY;
      }
      if (tree.hasParent(i)) {
        int above = tree.parent(i);
        remainders[above] = remainders[above].plus(remainders[i]);
        waiting[above] = waiting[above].plus(waiting[i]);
        sums[above] = sums[above].plus(sums[i]);
      }
    }
    return sums;
  }
}
