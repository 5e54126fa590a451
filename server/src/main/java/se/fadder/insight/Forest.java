package se.fadder.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.fadder.insight.FigureSql.FigureUnit;
import se.fadder.insight.cells.Cell;
import se.fadder.insight.cells.Cells;
import se.fadder.insight.cells.Contribution;
import se.fadder.insight.cells.Hierarchy;
import se.fadder.insight.cells.Rule;
import se.fadder.measures.Fact;
import se.fadder.measures.Secrecy;

/** The trees of units of all organisations in a month. Whoever works in two counts in both. */
final class Forest {
  /** The root above each unit. */
  private final Map<UUID, UUID> roots = new HashMap<>();

  private final Map<UUID, Hierarchy> trees = new HashMap<>();

  Forest(List<FigureUnit> units) {
    Map<UUID, FigureUnit> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.unitId(), unit));
    Map<UUID, List<Hierarchy.Node>> nodes = new HashMap<>();
    for (FigureUnit unit : units) {
      UUID root = root(byId, unit);
      roots.put(unit.unitId(), root);
      nodes
          .computeIfAbsent(root, some -> new ArrayList<>())
          .add(new Hierarchy.Node(unit.unitId(), unit.parentId()));
    }
    nodes.forEach((root, some) -> trees.put(root, Hierarchy.of(some)));
  }

  private static UUID root(Map<UUID, FigureUnit> byId, FigureUnit unit) {
    FigureUnit at = unit;
    while (at.parentId() != null) {
      FigureUnit above = byId.get(at.parentId());
      if (above == null) {
        throw new IllegalStateException("a unit hangs on nothing");
      }
      at = above;
    }
    return at.unitId();
  }

  /** The cells of all units. Facts of a unit that is newer than the tree are left out. */
  List<Cell> cells(List<Fact> facts, Secrecy secrecy) {
    Map<UUID, List<Contribution>> byRoot = new HashMap<>();
    for (Fact fact : facts) {
      UUID root = roots.get(fact.unitId());
      if (root != null) {
        byRoot.computeIfAbsent(root, some -> new ArrayList<>()).add(contribution(fact));
      }
    }
    List<Cell> cells = new ArrayList<>();
    trees.forEach((root, tree) ->
        cells.addAll(Cells.of(tree, byRoot.getOrDefault(root, List.of()), rule(secrecy))));
    return cells;
  }

  /** The tree in which a unit stands, with the facts that count in it. */
  Tree treeOf(UUID unit, List<Fact> facts) {
    UUID root = Objects.requireNonNull(roots.get(unit));
    return new Tree(
        Objects.requireNonNull(trees.get(root)),
        facts.stream()
            .filter(fact -> root.equals(roots.get(fact.unitId())))
            .map(Forest::contribution)
            .toList());
  }

  /** A tree and what was contributed in it. */
  record Tree(Hierarchy units, List<Contribution> facts) {}

  private static Contribution contribution(Fact fact) {
    return new Contribution(
        fact.personId().value(),
        fact.unitId(),
        fact.part(),
        fact.whole(),
        fact.more(),
        fact.noted());
  }

  static Rule rule(Secrecy secrecy) {
    return switch (secrecy) {
      case COUNT -> Rule.COUNT;
      case ANSWER -> Rule.ANSWER;
      case PRIVATE -> Rule.PRIVATE;
      case PRIVATE_BESIDE -> Rule.PRIVATE_BESIDE;
    };
  }
}
