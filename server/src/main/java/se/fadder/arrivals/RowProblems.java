package se.fadder.arrivals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The problems of a file: all of them are counted, but no more are kept than a person can mend. A
 * file of two megabytes has room for a million faults.
 */
final class RowProblems {
  /** The most problems that are told at once. */
  static final int MOST = 200;

  /** The most problems that are kept of one row, which has ten columns. */
  private static final int MOST_OF_ROW = 20;

  private final List<RowProblem> kept = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();

  RowProblems() {}

  /** Begins with problems that others have found already. */
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

  /** The first problems, by row. */
  List<RowProblem> first() {
    return kept.stream().sorted(Comparator.comparingLong(RowProblem::row)).limit(MOST).toList();
  }

  /** The number of problems beside the first. */
  int more() {
    return numbers.values().stream().mapToInt(number -> number).sum() - first().size();
  }
}
