package se.fadder.files;

/** A file of rows that cannot be read as a whole. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RowProblem problem;

  public UnreadableFile(long row, String column, Fault fault) {
    super(fault.name(), null, false, false);
    this.problem = RowProblem.in(row, column, fault);
  }

  public RowProblem problem() {
    return problem;
  }
}
