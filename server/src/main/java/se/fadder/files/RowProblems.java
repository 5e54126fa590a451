package se.fadder.files;

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
public final class RowProblems {
  /** The most problems that are told at once. */
  public static final int MOST = 200;

  /** The most problems that are kept of one row, which has ten columns. */
  private static final int MOST_OF_ROW = 20;

  /** The most problems that are kept to choose the first of. */
  private static final int MOST_KEPT = 20_000;

  private final List<RowProblem> kept = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();

  public RowProblems() {}

  /** Begins with problems that others have found already. */
  public RowProblems(RowProblems before) {
    kept.addAll(before.kept);
    numbers.putAll(before.numbers);
  }

  public void add(RowProblem problem) {
    int ofRow = numbers.merge(problem.row(), 1, Integer::sum);
    if (ofRow <= MOST_OF_ROW && kept.size() < MOST_KEPT) {
      kept.add(problem);
    }
  }

  public void addAll(List<RowProblem> problems) {
    problems.forEach(this::add);
  }

  /** The rows with which something is wrong. */
  public Set<Long> rows() {
    return Set.copyOf(numbers.keySet());
  }

  /** The number of problems of a row. */
  int of(long row) {
    return numbers.getOrDefault(row, 0);
  }

  /** The first problems, by row. */
  public List<RowProblem> first() {
    return kept.stream().sorted(Comparator.comparingLong(RowProblem::row)).limit(MOST).toList();
  }

  /** The number of problems beside the first. */
  public int more() {
    return numbers.values().stream().mapToInt(number -> number).sum() - first().size();
  }
}
