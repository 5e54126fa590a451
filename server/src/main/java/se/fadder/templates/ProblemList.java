package se.fadder.templates;

import java.util.ArrayList;
import java.util.List;
import se.fadder.kernel.Problem;

/**
 * The problems that were found with something: the first of them in full, the rest by number. A
 * file of 256 KiB has room for more of them than anybody reads.
 */
final class ProblemList {
  /** The most problems that are told in full. */
  static final int MOST = 100;

  private final List<Problem> first = new ArrayList<>();
  private int more;

  void add(Problem problem) {
    if (first.size() < MOST) {
      first.add(problem);
    } else {
      more++;
    }
  }

  void addAll(ProblemList others) {
    others.first.forEach(this::add);
    more += others.more;
  }

  List<Problem> first() {
    return List.copyOf(first);
  }

  /** The number of problems beside those that are told in full. */
  int more() {
    return more;
  }

  boolean isEmpty() {
    return first.isEmpty();
  }
}
