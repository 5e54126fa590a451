package se.fadder.files;

import se.fadder.kernel.Problem;

/**
 * A problem that keeps a row of a file, or the file as a whole, from being imported.
 *
 * @param row as a spreadsheet counts, from 1; 0 for the file as a whole
 * @param column as the file calls it; empty for the row as a whole
 * @param code a {@link Fault} or a user error, by name
 * @param message English; clients show their own text by code
 */
public record RowProblem(long row, String column, String code, String message) {
  /** The problem that a fault is, in a row and a column. */
  public static RowProblem in(long row, String column, Fault fault) {
    return new RowProblem(row, column, fault.name(), fault.message());
  }

  /** The problem that a verb would tell of what a row and a column hold. */
  public static RowProblem in(long row, String column, Problem problem) {
    return new RowProblem(row, column, problem.code(), problem.message());
  }
}
