package se.fadder.graph;

import java.util.ArrayList;
import java.util.List;
import se.fadder.kernel.Problem;

/** An argument that cannot be understood, and why. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public BadInput(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** The same, of an argument that is a part of others. */
  BadInput within(String... outer) {
    List<String> field = new ArrayList<>(List.of(outer));
    field.addAll(problem.field());
    return new BadInput(new Problem(problem.code(), field, problem.message()));
  }

  public Problem problem() {
    return problem;
  }
}
