package se.fadder.graph;

import se.fadder.kernel.Problem;

/** The refusal of an argument that cannot be understood, and why. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public BadInput(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
