package se.fadder.insight.cells;

import java.util.Arrays;
import java.util.List;

/**
 * The choice of the cells that are told: as many as there can be, exactly, and of as many those
 * with more people. It goes through the tree from below and keeps, for each number of people who
 * can be left in no told cell there, the best way to leave them; so the time grows with the number
 * of units, and not with the choices. Beyond the rule's least, more are the same.
 */
final class Publication {
  /** More than any cell has people, so that one cell more outweighs all their sizes. */
  private static final long A_CELL = 1L << 32;

  private static final long IMPOSSIBLE = Long.MIN_VALUE;
  private static final int NOT_TOLD = -1;

  private final Hierarchy tree;
  private final List<List<Integer>> children;
  private final Group[] own;
  private final Group[] all;
  private final int least;

  /** For each unit and each number that it can leave above itself, the worth of the best way. */
  private final long[][] worth;

  /**
   * For each unit, how many its cell tells of itself when it leaves nobody; or that it does not.
   */
  private final int[] tells;

  /** For each unit, child and number: that of the children before it, and that of the child. */
  private final int[][][] before;

  private final int[][][] of;

  Publication(Hierarchy tree, Group[] own, Group[] all, int least) {
    this.tree = tree;
    this.own = own;
    this.all = all;
    this.least = least;
    children = tree.children();
    worth = new long[tree.size()][];
    tells = new int[tree.size()];
    before = new int[tree.size()][][];
    of = new int[tree.size()][][];
  }

  /** Whether the cell of each unit is told. */
  boolean[] told() {
    for (int unit = tree.size() - 1; unit >= 0; unit--) {
      choose(unit);
    }
    return wayBack();
  }

  private void choose(int unit) {
    long[] best = gathered(unit);
    tells[unit] = NOT_TOLD;
    if (!all[unit].isNobody()) {
      long cell = A_CELL + all[unit].people();
      long ifNone = best[0] == IMPOSSIBLE ? IMPOSSIBLE : best[0] + cell;
      long ifEnough = best[least] == IMPOSSIBLE ? IMPOSSIBLE : best[least] + cell;
      if (Math.max(ifNone, ifEnough) != IMPOSSIBLE) {
        tells[unit] = ifNone >= ifEnough ? 0 : least;
        best[0] = Math.max(ifNone, ifEnough);
      }
    }
    worth[unit] = best;
  }

  /** The best ways to leave each number of a unit's own people and those of all below. */
  private long[] gathered(int unit) {
    List<Integer> below = children.get(unit);
    before[unit] = new int[below.size()][];
    of[unit] = new int[below.size()][];
    long[] best = impossible();
    best[Math.min(own[unit].people(), least)] = 0;
    for (int i = 0; i < below.size(); i++) {
      long[] child = worth[below.get(i)];
      long[] together = impossible();
      before[unit][i] = new int[together.length];
      of[unit][i] = new int[together.length];
      for (int one = 0; one < best.length; one++) {
        for (int other = 0; best[one] != IMPOSSIBLE && other < child.length; other++) {
          int sum = Math.min(one + other, least);
          if (child[other] != IMPOSSIBLE && best[one] + child[other] > together[sum]) {
            together[sum] = best[one] + child[other];
            before[unit][i][sum] = one;
            of[unit][i][sum] = other;
          }
        }
      }
      best = together;
    }
    return best;
  }

  private long[] impossible() {
    long[] none = new long[least + 1];
    Arrays.fill(none, IMPOSSIBLE);
    return none;
  }

  /** Goes the best way again, from the top. */
  private boolean[] wayBack() {
    boolean[] told = new boolean[tree.size()];
    int[] leaves = new int[tree.size()];
    for (int unit = 0; unit < tree.size(); unit++) {
      int left = tree.hasParent(unit) ? leaves[unit] : bestOf(worth[unit]);
      if (left == 0 && tells[unit] != NOT_TOLD) {
        told[unit] = true;
        left = tells[unit];
      }
      List<Integer> below = children.get(unit);
      for (int i = below.size() - 1; i >= 0; i--) {
        leaves[below.get(i)] = of[unit][i][left];
        left = before[unit][i][left];
      }
    }
    return told;
  }

  private static int bestOf(long[] worth) {
    int best = 0;
    for (int i = 1; i < worth.length; i++) {
      if (worth[i] > worth[best]) {
        best = i;
      }
    }
    return best;
  }
}
