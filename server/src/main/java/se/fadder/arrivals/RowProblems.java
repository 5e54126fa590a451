package se.fadder.arrivals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is wrong with a file: all of it is counted, but no more is kept than a person can mend. A
 * file of two megabytes has room for a million faults.
 */
final class RowProblems {
  /** Told at once. */
  static final int MOST = 200;

  /** Kept of one row, which has ten columns. */
  private static final int MOST_OF_ROW = 20;

  private final List<RowProblem> kept = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();

  RowProblems() {}

  /** With what others have found already. */
  RowProblems(RowProblems before) {
    kept.addAll(before.kept);
    numbers.putAll(before.numbers);
  }

  void add(RowProblem problem) {
    if (numbers.merge(problem.row(), 1, Integer::sum) <= MOST_OF_ROW) {
      kept.add(problem);
    }
  }

  void addAll(List<RowProblem> problems) {
    problems.forEach(this::add);
  }

  /** The rows with which something is wrong. */
  Set<Long> rows() {
    return Set.copyOf(numbers.keySet());
  }

  /** The first of them, by row. */
  List<RowProblem> first() {
    return kept.stream().sorted(Comparator.comparingLong(RowProblem::row)).limit(MOST).toList();
  }

  /** How many there are beside the first. */
  int more() {
    return numbers.values().stream().mapToInt(number -> number).sum() - first().size();
  }
}
