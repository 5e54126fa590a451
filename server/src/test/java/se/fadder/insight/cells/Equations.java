package se.fadder.insight.cells;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an attacker knows, as linear equations: the sum of some unknowns is what a cell tells. Knows
 * nothing of how cells are chosen, and works with whole numbers without bounds.
 *
 * @param <U> the unknowns
 * @param <P> the people of whom they tell
 */
final class Equations<U, P> {
  private final Map<U, Integer> unknowns = new LinkedHashMap<>();
  private final List<P> people = new ArrayList<>();
  private final List<BitSet> rows = new ArrayList<>();

  /** Adds that the sum of some unknowns is known. */
  void add(Map<U, P> sum) {
    BitSet row = new BitSet();
    sum.forEach((unknown, person) -> {
      int column = unknowns.computeIfAbsent(unknown, some -> unknowns.size());
      if (column == people.size()) {
        people.add(person);
      }
      row.set(column);
    });
    rows.add(row);
  }

  /**
   * Fewer people than so many of whom some sum of known equations, with whatever factors, tells
   * alone.
   *
   * @param known whose unknowns the attacker knows besides
   */
  Optional<Set<P>> tellsOfFewerThan(int least, Set<P> known) {
    // Unknowns that stand in the same equations have the same factor in every sum of equations.
    Map<BitSet, List<Integer>> alike = new HashMap<>();
    for (int column = 0; column < people.size(); column++) {
      BitSet in = new BitSet();
      for (int row = 0; row < rows.size(); row++) {
        in.set(row, rows.get(row).get(column));
      }
      if (!known.contains(people.get(column))) {
        alike.computeIfAbsent(in, some -> new ArrayList<>()).add(column);
      }
    }
    List<Map.Entry<BitSet, Set<P>>> classes = new ArrayList<>();
    alike.forEach((in, columns) -> {
      Set<P> who = new HashSet<>();
      columns.forEach(column -> who.add(people.get(column)));
      classes.add(Map.entry(in, who));
    });
    List<BitSet> all = classes.stream().map(Map.Entry::getKey).toList();
    return fewest(classes, 0, new HashSet<>(), new ArrayList<>(), all, rank(all), least);
  }

  /** Tries every set of classes with so few people: without them, are there fewer equations? */
  private Optional<Set<P>> fewest(
      List<Map.Entry<BitSet, Set<P>>> classes,
      int from,
      Set<P> who,
      List<BitSet> without,
      List<BitSet> all,
      int rank,
      int least) {
    for (int i = from; i < classes.size(); i++) {
      Set<P> more = new HashSet<>(who);
      more.addAll(classes.get(i).getValue());
      if (more.size() < least) {
        List<BitSet> gone = new ArrayList<>(without);
        gone.add(classes.get(i).getKey());
        if (rank(all.stream().filter(one -> !gone.contains(one)).toList()) < rank) {
          return Optional.of(more);
        }
        Optional<Set<P>> found = fewest(classes, i + 1, more, gone, all, rank, least);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The rank of the equations in those columns, by elimination with whole numbers. */
  private int rank(List<BitSet> columns) {
    BigInteger[][] matrix = new BigInteger[rows.size()][columns.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        matrix[row][column] = columns.get(column).get(row) ? BigInteger.ONE : BigInteger.ZERO;
      }
    }
    int rank = 0;
    for (int column = 0; column < columns.size() && rank < matrix.length; column++) {
      int pivot = rank;
      while (pivot < matrix.length && matrix[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == matrix.length) {
        continue;
      }
      BigInteger[] found = matrix[pivot];
      matrix[pivot] = matrix[rank];
      matrix[rank] = found;
      for (int row = rank + 1; row < matrix.length; row++) {
        BigInteger factor = matrix[row][column];
        for (int i = column; factor.signum() != 0 && i < columns.size(); i++) {
          matrix[row][i] =
              matrix[row][i].multiply(found[column]).subtract(found[i].multiply(factor));
        }
      }
      rank++;
    }
    return rank;
  }
}
