package se.fadder.arrivals;

/** A file that cannot be read as a whole. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RowProblem problem;

  Refused(long row, String column, FileProblem fault) {
    super(fault.name(), null, false, false);
    this.problem = RowProblem.in(row, column, fault);
  }

  RowProblem problem() {
    return problem;
  }
}
