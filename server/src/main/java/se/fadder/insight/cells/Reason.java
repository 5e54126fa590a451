package se.fadder.insight.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Why a cell is withheld that has people enough: were it told as well, one of these groups could be
 * worked out, and is too small. It follows from the choice of the cells, in which there can be no
 * more than there are: one more is always one too many.
 *
 * @param cell the larger cell, from which is subtracted
 * @param without the cells within it that are subtracted
 */
public record Reason(UUID cell, List<UUID> without) {
  public Reason {
    without = List.copyOf(without);
  }

  /**
   * The groups that could be worked out once a withheld cell were told: what remains of it without
   * the told cells within it, and what remains of the told cell around it without it and all else
   * that is told there. At least one of them has fewer people than may be told of, and somebody.
   *
   * @param told the units whose cells are told
   */
  public static List<Reason> of(Hierarchy tree, Set<UUID> told, UUID withheld) {
    Set<UUID> then = new HashSet<>(told);
    then.add(withheld);
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason(withheld, below(tree, then, tree.number(withheld))));
    above(tree, told, tree.number(withheld))
        .ifPresent(number -> reasons.add(new Reason(tree.unit(number), below(tree, then, number))));
    return reasons;
  }

  /** The topmost told units below one. */
  private static List<UUID> below(Hierarchy tree, Set<UUID> told, int unit) {
    List<List<Integer>> children = tree.children();
    List<UUID> topmost = new ArrayList<>();
    List<Integer> left = new ArrayList<>(children.get(unit));
    while (!left.isEmpty()) {
      int next = left.removeLast();
      if (told.contains(tree.unit(next))) {
        topmost.add(tree.unit(next));
      } else {
        left.addAll(children.get(next));
      }
    }
    return topmost;
  }

  private static Optional<Integer> above(Hierarchy tree, Set<UUID> told, int unit) {
    int at = unit;
    while (tree.hasParent(at)) {
      at = tree.parent(at);
      if (told.contains(tree.unit(at))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** How many people the group has who are not noted, by who contributed in which unit. */
  public int people(Hierarchy tree, Collection<Contribution> facts) {
    Map<UUID, Integer> places = new HashMap<>();
    facts.stream()
        .filter(fact -> !fact.noted())
        .forEach(fact -> places.merge(fact.person(), tree.number(fact.unit()), Math::min));
    return (int)
        places.values().stream()
            .filter(at -> isWithin(tree, at, cell))
            .filter(at -> without.stream().noneMatch(unit -> isWithin(tree, at, unit)))
            .count();
  }

  private static boolean isWithin(Hierarchy tree, int place, UUID unit) {
    int other = tree.number(unit);
    int at = place;
    while (at != other && tree.hasParent(at)) {
      at = tree.parent(at);
    }
    return at == other;
  }
}
