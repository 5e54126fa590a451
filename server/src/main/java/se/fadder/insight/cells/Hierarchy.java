package se.fadder.insight.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units of one month, frozen with it. People may be counted in any unit, not in the
 * lowest alone. Each unit has a number, and those above have lower ones.
 */
public final class Hierarchy {
  private static final int NONE = -1;

  private final List<UUID> units;
  private final int[] parents;
  private final Map<UUID, Integer> numbers;

  private Hierarchy(List<UUID> units, int[] parents, Map<UUID, Integer> numbers) {
    this.units = units;
    this.parents = parents;
    this.numbers = numbers;
  }

  /** A unit in the tree; one without a parent stands at the top. */
  public record Node(UUID unit, @Nullable UUID parent) {}

  /**
   * The tree of those units, in whatever order.
   *
   * @throws IllegalArgumentException when one is there twice, has a parent that is not there, or is
   *     above itself
   */
  public static Hierarchy of(Collection<Node> nodes) {
    Map<UUID, Node> byUnit = new HashMap<>();
    for (Node node : nodes) {
      if (byUnit.put(node.unit(), node) != null) {
        throw new IllegalArgumentException("a unit is there twice");
      }
    }
    Map<UUID, Integer> depths = new HashMap<>();
    nodes.forEach(node -> depths.put(node.unit(), depth(byUnit, node)));
    List<UUID> units =
        nodes.stream()
            .map(Node::unit)
            .sorted(
                Comparator.<UUID>comparingInt(unit -> depths.getOrDefault(unit, 0))
                    .thenComparing(UUID::toString))
            .toList();
    Map<UUID, Integer> numbers = new HashMap<>();
    units.forEach(unit -> numbers.put(unit, numbers.size()));
    int[] parents = new int[units.size()];
    Arrays.fill(parents, NONE);
    for (Node node : nodes) {
      if (node.parent() != null) {
        parents[numbers.getOrDefault(node.unit(), NONE)] =
            numbers.getOrDefault(node.parent(), NONE);
      }
    }
    return new Hierarchy(units, parents, numbers);
  }

  private static int depth(Map<UUID, Node> byUnit, Node node) {
    int depth = 0;
    UUID above = node.parent();
    while (above != null) {
      Node parent = byUnit.get(above);
      if (parent == null || ++depth > byUnit.size()) {
        throw new IllegalArgumentException("a unit hangs on nothing, or on itself");
      }
      above = parent.parent();
    }
    return depth;
  }

  public int size() {
    return units.size();
  }

  public boolean has(UUID unit) {
    return numbers.containsKey(unit);
  }

  UUID unit(int number) {
    return units.get(number);
  }

  int number(UUID unit) {
    Integer number = numbers.get(unit);
    if (number == null) {
      throw new IllegalArgumentException("somebody is counted in a unit that is not there");
    }
    return number;
  }

  boolean hasParent(int number) {
    return parents[number] != NONE;
  }

  int parent(int number) {
    return parents[number];
  }

  /** The numbers of the units right below each. */
  List<List<Integer>> children() {
    List<List<Integer>> children = new ArrayList<>();
    units.forEach(unit -> children.add(new ArrayList<>()));
    for (int i = 0; i < parents.length; i++) {
      if (hasParent(i)) {
        children.get(parents[i]).add(i);
      }
    }
    return children;
  }
}
